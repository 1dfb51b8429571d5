package org.payersim.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/** What the payer remembers of one family. Touched by its partition's thread only. */
final class FamilyLedger {
  private final Map<AccumulatorId, Money> accumulators = new HashMap<>();
  private final List<PriorService> history = new ArrayList<>(4);
  private final List<PriorService> historyView = Collections.unmodifiableList(history);
  private final Balances balances = id -> accumulators.getOrDefault(id, Money.ZERO);

  /** Everything a decision on this claim may look at. */
  CaseFile gather(SubmittedClaim submitted, RuleBook rules) {
    return new CaseFile(
        submitted.claim(),
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        rules,
        balances,
        historyView);
  }

  /** Counts a decided claim, all of it or, if an amount cannot be counted, nothing. */
  void post(Claim claim, Determination determination) {
    Map<AccumulatorId, Money> moved = new HashMap<>();
    List<PriorService> services = new ArrayList<>(determination.lines().size());
    for (LineDetermination line : determination.lines()) {
      for (Posting posting : line.postings()) {
        Money before =
            moved.getOrDefault(posting.accumulator(), balances.used(posting.accumulator()));
        moved.put(posting.accumulator(), before.plus(posting.amount()));
      }
      services.add(service(claim, determination, line));
    }
    accumulators.putAll(moved);
    history.addAll(services);
  }

  private static PriorService service(
      Claim claim, Determination determination, LineDetermination line) {
    ServiceLine submitted = claim.lines().get(line.number() - 1);
    return new PriorService(
        determination.payerControlNumber(),
        determination.person(),
        claim.rendering(submitted).npi(),
        submitted.procedure(),
        submitted.service(),
        submitted.units(),
        submitted.charge(),
        line.isDenied());
  }

  List<Accumulator> list() {
    List<Accumulator> all = new ArrayList<>(accumulators.size());
    accumulators.forEach((id, used) -> all.add(new Accumulator(id, used)));
    return all;
  }
}
