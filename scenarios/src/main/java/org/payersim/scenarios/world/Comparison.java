package org.payersim.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;
import org.payersim.scenarios.oracle.Derivation;
import org.payersim.scenarios.oracle.DerivedLine;
import org.payersim.scenarios.oracle.Oracle;

/** Holds every decision against the second opinion; a difference shows both derivations. */
final class Comparison {
  private static final int SHOWN = 20;

  private final Oracle oracle;
  private final Map<String, Long> tally = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private LocalDate receivedOn = LocalDate.EPOCH;
  private long lines;

  Comparison(Oracle oracle) {
    this.oracle = oracle;
  }

  /** The day the claims that follow come in. */
  void receivedOn(LocalDate day) {
    receivedOn = day;
  }

  void compare(AdjudicatedClaim claim) {
    Derivation derivation = oracle.decide(claim.claim(), receivedOn, claim.payerControlNumber());
    String outcome = claim.outcome().getClass().getSimpleName().toUpperCase(Locale.ROOT);
    tally.merge(outcome, 1L, Long::sum);
    if (!outcome.equals(derivation.outcome().name())) {
      differ(
          claim,
          "the core says %s, the oracle %s%s"
              .formatted(outcome, derivation.outcome(), linesOf(claim, derivation)));
      return;
    }
    switch (claim.outcome()) {
      case Adjudication.Finalized finalized ->
          compare(claim, finalized.determination().lines(), derivation);
      case Adjudication.Replaced replaced ->
          compare(claim, replaced.determination().lines(), derivation);
      case Adjudication.Voided voided -> {}
      case Adjudication.Pended pended -> differ(claim, "nothing should wait");
      case Adjudication.Rejected rejected -> {}
    }
  }

  /** Every line both decided, side by side. */
  private static String linesOf(AdjudicatedClaim claim, Derivation derivation) {
    List<LineDetermination> core =
        claim.outcome().findFinal().map(Determination::lines).orElse(List.of());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(core.size(), derivation.lines().size()); i++) {
      text.append('\n').append(sideBySide(core.get(i), derivation.lines().get(i)));
    }
    return text.toString();
  }

  private void compare(
      AdjudicatedClaim claim, List<LineDetermination> decided, Derivation derivation) {
    for (int i = 0; i < decided.size(); i++) {
      LineDetermination core = decided.get(i);
      DerivedLine own = derivation.lines().get(i);
      lines++;
      Map<String, String> adjustments = adjustments(core);
      adjustments.forEach((reason, amount) -> tally.merge(reason, 1L, Long::sum));
      if (!adjustments.equals(own.adjustments())
          || !core.paid().toString().equals(own.paid())
          || !core.allowed().toString().equals(own.allowed())) {
        differ(claim, sideBySide(core, own));
      }
    }
  }

  private static Map<String, String> adjustments(LineDetermination line) {
    Map<String, Money> sums = new TreeMap<>();
    for (Adjustment adjustment : line.adjustments()) {
      String reason = adjustment.reason().group() + "-" + adjustment.reason().carc();
      sums.merge(reason, adjustment.amount(), Money::plus);
    }
    Map<String, String> texts = new TreeMap<>();
    sums.forEach(
        (reason, amount) -> {
          if (!amount.isZero()) {
            texts.put(reason, amount.toString());
          }
        });
    return texts;
  }

  private static String sideBySide(LineDetermination core, DerivedLine own) {
    StringBuilder text = new StringBuilder();
    text.append("line ").append(core.number()).append("\n  core:   ").append(adjustments(core));
    text.append(" allowed ").append(core.allowed()).append(" paid ").append(core.paid());
    for (Ruling ruling : core.rulings()) {
      text.append("\n    ").append(ruling.stage()).append(' ').append(ruling.finding());
    }
    text.append("\n  oracle: ").append(own.adjustments()).append(" allowed ");
    text.append(own.allowed()).append(" paid ").append(own.paid());
    own.steps().forEach(step -> text.append("\n    ").append(step));
    return text.toString();
  }

  private void differ(AdjudicatedClaim claim, String what) {
    tally.merge("different", 1L, Long::sum);
    if (differences.size() < SHOWN) {
      differences.add("claim " + claim.claim().patientControlNumber() + ": " + what);
    }
  }

  List<String> differences() {
    return differences;
  }

  /** How many of each outcome, and how many lines with each reason. */
  Map<String, Long> tally() {
    return tally;
  }

  long lines() {
    return lines;
  }
}
