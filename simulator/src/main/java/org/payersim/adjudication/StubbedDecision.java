package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.control.StubAnswer;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * What becomes of a claim a tester's stub is for. Lines the stub does not answer stay as the rules
 * have them; those it answers move no accumulator. An answer that cannot be given - it does not
 * balance, or nothing is decided about the claim that it could be part of - is refused: the rules
 * hold, and the explanation says why.
 */
public final class StubbedDecision {
  private static final String STAGE = "Stub";

  /** Nothing is wrong with the claim; it is looked at. */
  private static final Reason STILL_OPEN = Reason.of(AdjustmentGroup.OA, "133");

  /** The stub decided, in place of the rules. */
  public record Answered(String stub) implements Finding {}

  /** The stub has the claim wait; then the rules decide it. */
  public record Delayed(String stub, LocalDate until) implements Finding {}

  /** What the adjustments leave of the line's charge is not what the stub says has to be left. */
  public record NotBalanced(
      String stub, int line, Money charge, Money adjustments, Money left, Money paid)
      implements Finding {}

  /** The adjustments come to more than the line charges. */
  public record MoreThanCharged(String stub, int line, Money charge, Money adjustments)
      implements Finding {}

  /**
   * By the rules the claim is not decided line by line, and the stub is for some of them only; or
   * it is a void, or asks for an estimate, of which nothing is paid.
   */
  public record NotOfThisClaim(String stub) implements Finding {}

  private final CaseFile caseFile;
  private final StubInstruction first;
  private final List<StubInstruction> all;

  private StubbedDecision(CaseFile caseFile, List<StubInstruction> all) {
    this.caseFile = caseFile;
    this.first = all.get(0);
    this.all = all;
  }

  /**
   * The outcome with the answers of stubs in it.
   *
   * @param byRules what the rules make of the claim
   * @param stubs at least one; if more, each answers other lines
   */
  public static Adjudication of(
      Adjudication byRules, CaseFile caseFile, List<StubInstruction> stubs) {
    return new StubbedDecision(caseFile, stubs).decide(byRules);
  }

  private Adjudication decide(Adjudication byRules) {
    return switch (first.stub().answer()) {
      case StubAnswer.Reject reject -> rejected(reject);
      case StubAnswer.Pend pend -> pended(byRules, answered(first), pend.reason());
      case StubAnswer.Delay delay ->
          pended(
              byRules,
              new Delayed(first.stub().id(), caseFile.receivedOn().plus(delay.time())),
              STILL_OPEN);
      case StubAnswer.OfLines ofLines -> decided(byRules);
      case StubAnswer.RejectSet never -> byRules; // its claims are never asked about
      case StubAnswer.FromClaim unread -> byRules; // read before it gets here
      case StubAnswer.Ignore ignored -> byRules;
    };
  }

  private Adjudication rejected(StubAnswer.Reject reject) {
    return new Adjudication.Rejected(
        reject.statuses().stream()
            .<Ruling>map(status -> new Ruling.Rejected(STAGE, answered(first), status))
            .toList());
  }

  private static Finding answered(StubInstruction by) {
    return new Answered(by.stub().id());
  }

  private Adjudication pended(Adjudication byRules, Finding why, Reason reason) {
    Pend pend = new Pend(1, STAGE, why, reason);
    Determination determination = determination(byRules).orElseGet(this::undecided);
    return new Adjudication.Pended(
        List.of(pend),
        determination.withLines(determination.lines()).with(new Ruling.Noted(STAGE, why)));
  }

  /** What the rules make of the lines, where they decide about lines. */
  private static Optional<Determination> determination(Adjudication byRules) {
    return byRules instanceof Adjudication.Pended pended
        ? Optional.of(pended.determination())
        : byRules.findFinal();
  }

  private Adjudication decided(Adjudication byRules) {
    Optional<Determination> before = determination(byRules);
    boolean estimate = before.isPresent() && before.get().isEstimate();
    if (byRules instanceof Adjudication.Voided
        || estimate
        || (before.isEmpty() && !answersEveryLine())) {
      return refused(byRules, new NotOfThisClaim(first.stub().id()));
    }
    List<LineDetermination> lines = new ArrayList<>(before.orElseGet(this::undecided).lines());
    List<Ruling> refusals = new ArrayList<>();
    for (StubInstruction one : all) {
      Optional<Finding> fault = answer(one, lines);
      fault.ifPresent(why -> refusals.add(new Ruling.Noted(STAGE, why)));
    }
    if (!refusals.isEmpty() && (before.isEmpty() || refusals.size() == all.size())) {
      return refused(byRules, refusals.get(0).finding());
    }
    Determination determination =
        before
            .orElseGet(this::undecided)
            .withLines(lines)
            .processedAs(Conclusion.status(caseFile.claim().payerSequence()));
    for (Ruling refusal : refusals) {
      determination = determination.with(refusal);
    }
    List<Pend> open = pendsLeft(byRules);
    if (!open.isEmpty()) {
      return new Adjudication.Pended(open, determination);
    }
    return byRules instanceof Adjudication.Replaced replaced
        ? new Adjudication.Replaced(replaced.original(), determination)
        : new Adjudication.Finalized(determination);
  }

  /** What an examiner still has to look at: it is about lines no stub answers. */
  private List<Pend> pendsLeft(Adjudication byRules) {
    if (!(byRules instanceof Adjudication.Pended pended)) {
      return List.of();
    }
    return pended.reasons().stream()
        .filter(pend -> all.stream().noneMatch(one -> one.lines().contains(pend.line())))
        .toList();
  }

  private boolean answersEveryLine() {
    return all.stream().mapToInt(one -> one.lines().size()).sum()
        == caseFile.claim().lines().size();
  }

  /** Puts an answer in its lines' places, all or none; why it cannot be, if so. */
  private static Optional<Finding> answer(StubInstruction by, List<LineDetermination> lines) {
    if (!(by.stub().answer() instanceof StubAnswer.OfLines answer)) {
      return Optional.empty();
    }
    List<LineDetermination> answered = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      LineDetermination line = lines.get(i);
      if (by.lines().contains(line.number())) {
        Optional<Finding> fault = fault(by, answer, line);
        if (fault.isPresent()) {
          return fault;
        }
        answered.set(i, answered(by, answer, line));
      }
    }
    lines.clear();
    lines.addAll(answered);
    return Optional.empty();
  }

  /** The sum that does not come out, if the answer is one of amounts. */
  private static Optional<Finding> fault(
      StubInstruction by, StubAnswer.OfLines answer, LineDetermination line) {
    if (!(answer instanceof StubAnswer.Adjust adjust)) {
      return Optional.empty();
    }
    String stub = by.stub().id();
    Money sum = adjust.sum();
    Money left = line.charge().minus(sum);
    if (adjust.paid().isPresent() && !left.equals(adjust.paid().get())) {
      return Optional.of(
          new NotBalanced(stub, line.number(), line.charge(), sum, left, adjust.paid().get()));
    }
    return left.isNegative()
        ? Optional.of(new MoreThanCharged(stub, line.number(), line.charge(), sum))
        : Optional.empty();
  }

  private static LineDetermination answered(
      StubInstruction by, StubAnswer.OfLines answer, LineDetermination line) {
    return switch (answer) {
      case StubAnswer.Deny deny -> denied(by, line, deny.reason());
      case StubAnswer.Pay pay -> {
        Money paid =
            pay.part().isPresent()
                ? line.charge().times(pay.part().get(), Rounding.HALF_UP)
                : pay.amount().orElseThrow();
        Money rest = line.charge().minus(paid).max(Money.ZERO);
        yield reduced(by, line, List.of(new StubAnswer.Amount(pay.rest(), rest)));
      }
      case StubAnswer.Adjust adjust -> reduced(by, line, adjust.amounts());
    };
  }

  private static LineDetermination denied(
      StubInstruction by, LineDetermination line, Reason reason) {
    Ruling ruling =
        line.charge().isZero()
            ? new Ruling.Noted(STAGE, answered(by))
            : new Ruling.Denied(STAGE, answered(by), new Adjustment(reason, line.charge()));
    return new LineDetermination(line.number(), line.charge(), Money.ZERO, List.of(ruling));
  }

  private static LineDetermination reduced(
      StubInstruction by, LineDetermination line, List<StubAnswer.Amount> amounts) {
    List<Ruling> rulings = new ArrayList<>();
    Money allowed = line.charge();
    for (StubAnswer.Amount one : amounts) {
      if (one.amount().isPositive()) {
        Adjustment adjustment = new Adjustment(one.reason(), one.amount());
        rulings.add(new Ruling.Reduced(STAGE, answered(by), adjustment));
        if (one.reason().group() != AdjustmentGroup.PR) {
          allowed = allowed.minus(one.amount());
        }
      }
    }
    if (rulings.isEmpty()) {
      rulings.add(new Ruling.Noted(STAGE, answered(by)));
    }
    return new LineDetermination(line.number(), line.charge(), allowed, rulings);
  }

  private static Adjudication refused(Adjudication byRules, Finding why) {
    Ruling note = new Ruling.Noted(STAGE, why);
    return switch (byRules) {
      case Adjudication.Finalized f -> new Adjudication.Finalized(f.determination().with(note));
      case Adjudication.Replaced r ->
          new Adjudication.Replaced(r.original(), r.determination().with(note));
      case Adjudication.Pended p ->
          new Adjudication.Pended(p.reasons(), p.determination().with(note));
      case Adjudication.Voided v ->
          new Adjudication.Voided(v.payerControlNumber(), v.original(), with(v.rulings(), note));
      case Adjudication.Rejected r -> new Adjudication.Rejected(with(r.rulings(), note));
    };
  }

  private static List<Ruling> with(List<Ruling> rulings, Ruling further) {
    List<Ruling> all = new ArrayList<>(rulings);
    all.add(further);
    return List.copyOf(all);
  }

  /** A claim the rules would not have let in, its lines as they were charged. */
  private Determination undecided() {
    Claim claim = caseFile.claim();
    List<LineDetermination> charged = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      charged.add(new LineDetermination(line.number(), line.charge(), line.charge(), List.of()));
    }
    return new Determination(
        caseFile.payerControlNumber(),
        caseFile.rules().version(),
        caseFile.receivedOn(),
        caseFile.rules().familyOf(claim),
        "",
        "",
        claim.filingIndicator(),
        Conclusion.status(claim.payerSequence()),
        List.of(),
        charged,
        Amounts.of(charged),
        Notices.NONE);
  }
}
