package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.money.Money;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;

/**
 * A situation played against a payer of its own, as a file goes through it: what was answered, and
 * what the rulings say.
 *
 * @param answers at each turn
 * @param result of the claim that matters
 * @param paper the same as 277CA and 835 tell it; counters are not on paper
 */
public record Play(List<Map<Output, byte[]>> answers, Result result, Result paper) {

  static Play of(SandboxPayers payers, Situation situation) throws IOException {
    SandboxPayer payer =
        payers.open(situation.rules(), situation.turns().get(0).clock(), situation.enrollment());
    try {
      List<Map<Output, byte[]>> answers = new ArrayList<>();
      Map<AccumulatorId, Money> before = new HashMap<>();
      for (int i = 0; i < situation.turns().size(); i++) {
        Situation.Turn turn = situation.turns().get(i);
        if (i == situation.at()) {
          situation.delivery().ifPresent(d -> counted(payer, situation, d, before));
        }
        Map<Output, byte[]> answered =
            new EnumMap<>(payer.send(turn.input(), turn.acts(), turn.clock()));
        answered.replaceAll((output, bytes) -> output.isX12() ? X12Text.onePerLine(bytes) : bytes);
        answers.add(answered);
      }
      List<AdjudicatedClaim> known = payer.sandbox().listClaims(situation.claim());
      Result result =
          known.isEmpty() ? Result.UNREAD : result(payer, known.get(known.size() - 1), before);
      return new Play(
          answers,
          result,
          Paper.of(situation.claim(), answers.subList(situation.at(), answers.size())));
    } finally {
      payer.close();
    }
  }

  /** Where the counters of the claim's family stand before it. */
  private static void counted(
      SandboxPayer payer,
      Situation situation,
      Delivery delivery,
      Map<AccumulatorId, Money> before) {
    delivery
        .member(situation.claim())
        .ifPresent(
            member ->
                payer
                    .sandbox()
                    .accumulators(member)
                    .forEach(one -> before.put(one.id(), one.used())));
  }

  private static Result result(
      SandboxPayer payer, AdjudicatedClaim claim, Map<AccumulatorId, Money> before) {
    return Result.of(
        claim.outcome(),
        Counters.of(
            payer.sandbox().rules(),
            claim.claim(),
            id -> before.getOrDefault(id, Money.ZERO),
            claim.outcome().findFinal().map(one -> one.postings()).orElse(List.of())));
  }

  /** Whether it is as wanted, by the rulings and on paper, and all documents are sound. */
  boolean holds(Wanted wanted) {
    return wanted.holds(result) && wanted.holdsButForCounters(paper) && faults().isEmpty();
  }

  /** What is wrong with the documents. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Map<Output, byte[]> turn : answers) {
      turn.forEach(
          (output, bytes) -> {
            if (output.isX12()) {
              faults.addAll(X12Check.faults(bytes));
            }
          });
    }
    return faults;
  }

  /** The last 835 from the turn the claim came in at, if there is one: it has the final word. */
  Optional<byte[]> remittance(int at) {
    return answers.subList(at, answers.size()).stream()
        .filter(turn -> turn.containsKey(Output.REMITTANCE))
        .map(turn -> turn.get(Output.REMITTANCE))
        .reduce((earlier, later) -> later);
  }
}
