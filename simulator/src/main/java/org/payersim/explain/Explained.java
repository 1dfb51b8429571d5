package org.payersim.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * What there is to tell about a claim, in order: the one fold over the rulings from which text and
 * JSON are rendered.
 *
 * @param claim as submitted
 * @param determination what was decided, or would be if the claim pends; empty if it was rejected
 *     or only takes an earlier one back
 * @param pends why it waits for an examiner; empty if it does not
 * @param steps what was decided for the claim as a whole
 * @param lines what was decided line by line; empty if the claim was not decided
 */
public record Explained(
    Claim claim,
    Optional<Determination> determination,
    List<Pend> pends,
    List<Step> steps,
    List<ExplainedLine> lines) {

  /**
   * A line and how its charge walked down to what is paid.
   *
   * @param submitted as it came
   * @param decided what was decided
   * @param steps in order
   */
  public record ExplainedLine(ServiceLine submitted, LineDetermination decided, List<Step> steps) {}

  /**
   * One ruling.
   *
   * @param ruling what was decided
   * @param sentence the finding in plain words
   * @param left what is still open of the line's charge after it; zero for the claim as a whole
   */
  public record Step(Ruling ruling, String sentence, Money left) {
    /** The money taken off, if any. */
    public Optional<Adjustment> findAdjustment() {
      return switch (ruling) {
        case Ruling.Reduced r -> Optional.of(r.adjustment());
        case Ruling.Shared r -> Optional.of(r.adjustment());
        case Ruling.Denied r -> Optional.of(r.adjustment());
        case Ruling.Noted r -> Optional.empty();
        case Ruling.Counted r -> Optional.empty();
        case Ruling.Added r -> Optional.empty();
        case Ruling.Recoded r -> Optional.empty();
        case Ruling.Remarked r -> Optional.empty();
        case Ruling.Pended r -> Optional.empty();
        case Ruling.Rejected r -> Optional.empty();
      };
    }
  }

  static Explained of(AdjudicatedClaim adjudicated, Sentences sentences) {
    Claim claim = adjudicated.claim();
    return switch (adjudicated.outcome()) {
      case Adjudication.Rejected rejected -> undecided(claim, rejected.rulings(), sentences);
      case Adjudication.Voided voided -> undecided(claim, voided.rulings(), sentences);
      case Adjudication.Replaced replaced ->
          decided(claim, replaced.determination(), List.of(), sentences);
      case Adjudication.Pended pended ->
          decided(claim, pended.determination(), pended.reasons(), sentences);
      case Adjudication.Finalized finalized ->
          decided(claim, finalized.determination(), List.of(), sentences);
    };
  }

  private static Explained undecided(Claim claim, List<Ruling> rulings, Sentences sentences) {
    return new Explained(
        claim, Optional.empty(), List.of(), steps(rulings, Money.ZERO, sentences), List.of());
  }

  private static Explained decided(
      Claim claim, Determination determination, List<Pend> pends, Sentences sentences) {
    List<ExplainedLine> lines = new ArrayList<>();
    for (LineDetermination line : determination.lines()) {
      ServiceLine submitted = claim.lines().get(line.number() - 1);
      lines.add(
          new ExplainedLine(submitted, line, steps(line.rulings(), line.charge(), sentences)));
    }
    return new Explained(
        claim,
        Optional.of(determination),
        pends,
        steps(determination.rulings(), Money.ZERO, sentences),
        lines);
  }

  /** Whether the claim was accepted, but only to take an earlier one back. */
  public boolean isVoid() {
    return determination.isEmpty() && statuses().isEmpty();
  }

  public boolean isPended() {
    return !pends.isEmpty();
  }

  private static List<Step> steps(List<Ruling> rulings, Money charge, Sentences sentences) {
    List<Step> steps = new ArrayList<>();
    Money left = charge;
    for (Ruling ruling : rulings) {
      Step step = new Step(ruling, sentences.of(ruling.stage(), ruling.finding()), left);
      Optional<Adjustment> adjustment = step.findAdjustment();
      if (adjustment.isPresent()) {
        left = left.minus(adjustment.get().amount());
        step = new Step(ruling, step.sentence(), left);
      }
      steps.add(step);
    }
    return steps;
  }

  /** Every reason on any line, each group and CARC once, in order of appearance. */
  public List<Reason> reasons() {
    return fullReasons()
        .map(reason -> new Reason(reason.group(), reason.carc(), List.of()))
        .distinct()
        .toList();
  }

  /** Every remark code on any line, once, in order of appearance. */
  public List<String> remarks() {
    return Stream.concat(
            pends.stream().flatMap(pend -> pend.reason().rarcs().stream()),
            lines.stream()
                .flatMap(line -> line.decided().rulings().stream())
                .flatMap(ruling -> remarksOf(ruling).stream()))
        .distinct()
        .toList();
  }

  private Stream<Reason> fullReasons() {
    return Stream.concat(
        pends.stream().map(Pend::reason),
        lines.stream()
            .flatMap(line -> line.decided().adjustments().stream())
            .map(Adjustment::reason));
  }

  private static List<String> remarksOf(Ruling ruling) {
    if (ruling instanceof Ruling.Remarked remarked) {
      return remarked.rarcs();
    }
    return ruling instanceof Ruling.Adjusting adjusting
        ? adjusting.adjustment().reason().rarcs()
        : List.of();
  }

  /** Why the claim was rejected; empty if it was not. */
  public List<ClaimStatus> statuses() {
    return steps.stream()
        .map(Step::ruling)
        .filter(Ruling.Rejected.class::isInstance)
        .map(ruling -> ((Ruling.Rejected) ruling).status())
        .distinct()
        .toList();
  }

  /** What the payer recognises over all lines. */
  public Money allowed() {
    return lines.stream().map(line -> line.decided().allowed()).reduce(Money.ZERO, Money::plus);
  }

  /** Code, amount and sentence of whatever took money off, of every rejection and every pend. */
  List<String> shortReasons() {
    List<String> reasons = new ArrayList<>();
    for (Pend pend : pends) {
      reasons.add(
          "line %d waits, %s pends instead of %s"
              .formatted(pend.line(), pend.stage(), pend.reason()));
    }
    for (Step step : steps) {
      if (step.ruling() instanceof Ruling.Rejected rejected) {
        reasons.add(rejected.status() + "  " + step.sentence());
      }
    }
    for (ExplainedLine line : lines) {
      for (Step step : line.steps()) {
        step.findAdjustment()
            .ifPresent(
                a ->
                    reasons.add(
                        a.reason().group()
                            + "-"
                            + a.reason().carc()
                            + " "
                            + a.amount()
                            + "  "
                            + step.sentence()));
      }
    }
    return reasons;
  }
}
