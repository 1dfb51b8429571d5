package org.payersim.adjudication.share;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Counter;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Limits;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.Copay;
import org.payersim.benefit.CopayPer;
import org.payersim.benefit.CopayTiming;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * What does the patient bear of the allowed amount: copay (PR-3), deductible (PR-1), coinsurance
 * (PR-2), until the out-of-pocket maximum is reached. One stage for all of them, a line finished
 * before the next is begun: as separate passes over the lines they give other amounts once the
 * out-of-pocket maximum is met. Source: CMS/RTI federal SBC calculator, 45 CFR 147.200; 45 CFR
 * 156.130 for the maximum.
 */
public final class CostShare extends LineStage {
  private static final Reason DEDUCTIBLE = Reason.of(AdjustmentGroup.PR, "1");
  private static final Reason COINSURANCE = Reason.of(AdjustmentGroup.PR, "2");
  private static final Reason COPAY = Reason.of(AdjustmentGroup.PR, "3");

  /** Stands in where days of a stay bear amounts and nothing else does. */
  private static final Copay DAYS_ONLY =
      new Copay(Money.ZERO, CopayTiming.BEFORE_DEDUCTIBLE, CopayPer.SERVICE);

  /** The side of the network whose limits bind. */
  public enum Side {
    PREFERRED,
    IN_NETWORK,
    OUT_OF_NETWORK;

    static Side of(LineWorksheet line) {
      return switch (line.side()) {
        case PREFERRED -> PREFERRED;
        case IN -> IN_NETWORK;
        case OUT -> OUT_OF_NETWORK;
      };
    }
  }

  /** Whose limit binds. */
  public enum Whose {
    PERSON,
    FAMILY;

    static Whose of(Counter counter) {
      return counter.isFamily() ? FAMILY : PERSON;
    }
  }

  /** The rule asks nothing of the patient, as for preventive services. */
  public record NothingToShare(String rule, Money allowed) implements Finding {}

  /**
   * Part or all of what was left of the deductible.
   *
   * @param limit the deductible that binds here
   * @param leftBefore what was left of it before this line
   * @param whose whether it is the person's own or the family's
   */
  public record DeductibleTaken(
      Money amount, Money limit, Money leftBefore, Whose whose, Side side, DateSpan period)
      implements Finding {}

  /** The deductible applies, and nothing of it is left. */
  public record DeductibleMet(Money limit, Whose whose, Side side, DateSpan period)
      implements Finding {}

  /**
   * A copay, or what was left of it.
   *
   * @param copay the full copay of the rule
   * @param takenBefore what earlier lines of the visit have borne of it
   */
  public record CopayTaken(
      Money amount, Money copay, CopayTiming timing, CopayPer per, Money takenBefore)
      implements Finding {
    /** How much of the amount is the rule's copay; the rest is for days of a stay. */
    public Money ofCopay() {
      return amount.min(copay.minus(takenBefore).max(Money.ZERO));
    }
  }

  /** The visit has borne its copay on an earlier line. */
  public record CopayTakenBefore(Money copay, Money takenBefore) implements Finding {}

  /** A part of what copay and deductible left. */
  public record CoinsuranceTaken(Money amount, Rate rate, Money base) implements Finding {}

  /**
   * The out-of-pocket maximum cuts what would be due.
   *
   * @param due what it would have been
   * @param leftBefore what was left of the maximum before this line
   */
  public record OutOfPocketReached(
      Money due, Money leftBefore, Money limit, Whose whose, Side side, DateSpan period)
      implements Finding {}

  /**
   * Days of the stay the line bills, some of which bear amounts of their own.
   *
   * @param bearing how many do
   */
  public record DaysOfStay(int first, int last, int bearing, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    PatientShare share = shareOf(line);
    if (share.isNothing()) {
      line.note(this, new NothingToShare(ruleOf(line).name(), line.open()));
      return;
    }
    Limits limits = line.limits();
    Optional<Counter> deductible =
        share.deductible() ? Limits.findBinding(limits.deductible()) : Optional.empty();
    Money deductibleOpen = deductible.isPresent() ? deductible.get().left() : Money.ZERO;
    StayCopay stay = StayCopay.of(share, line);
    Money copayOpen = copayOpen(share, line).plus(stay.amount());
    Due due = Due.of(share, line.open(), copayOpen, deductibleOpen, limits.counting());
    Due capped = capped(line, due, limits);
    if (stay.hasDays()) {
      Finding days = new DaysOfStay(stay.first(), stay.last(), stay.bearing(), stay.amount());
      line.count(this, days, line.copays().countDays(stay.days()));
    }
    boolean copayLast = Due.isCopayLast(share);
    if (!copayLast) {
      copay(line, share, capped.copay());
    }
    if (deductible.isPresent()) {
      deductible(line, deductible.get(), capped.deductible());
    }
    if (copayLast) {
      copay(line, share, capped.copay());
    }
    if (capped.coinsurance().isPositive()) {
      Finding finding = new CoinsuranceTaken(capped.coinsurance(), share.coinsurance(), due.base());
      Money amount = capped.coinsurance();
      line.share(this, finding, COINSURANCE, amount, limits.countCoinsurance(amount));
    }
  }

  private static ServiceRule ruleOf(LineWorksheet line) {
    return line.findRule().orElseThrow(() -> new IllegalStateException("no rule covers the line"));
  }

  private static PatientShare shareOf(LineWorksheet line) {
    return switch (ruleOf(line).coverage()) {
      case ServiceRule.Covered covered ->
          switch (line.side()) {
            case PREFERRED -> covered.preferred().orElse(covered.inNetwork());
            case IN -> covered.inNetwork();
            case OUT ->
                covered
                    .outOfNetwork()
                    .orElseThrow(() -> new IllegalStateException("covered in network only"));
          };
      case ServiceRule.Excluded excluded ->
          throw new IllegalStateException("the line is excluded by " + ruleOf(line).name());
    };
  }

  /** A visit, day or stay bears a copay once, however its lines share it. */
  private static Money copayOpen(PatientShare share, LineWorksheet line) {
    if (share.copay().isEmpty()) {
      return Money.ZERO;
    }
    Copay copay = share.copay().get();
    return copay.amount().minus(line.copays().before(copay.per())).max(Money.ZERO);
  }

  private Due capped(LineWorksheet line, Due due, Limits limits) {
    Optional<Counter> maximum = Limits.findBinding(limits.outOfPocket());
    Money counted = due.counted(limits.counting());
    if (maximum.isEmpty() || counted.compareTo(maximum.get().left()) <= 0) {
      return due;
    }
    Counter counter = maximum.get();
    line.note(
        this,
        new OutOfPocketReached(
            counted,
            counter.left(),
            counter.limit(),
            Whose.of(counter),
            Side.of(line),
            line.period()));
    return due.cappedAt(counter.left(), limits.counting());
  }

  private void copay(LineWorksheet line, PatientShare share, Money amount) {
    Copay copay = share.copay().orElse(DAYS_ONLY);
    Money before = line.copays().before(copay.per());
    if (amount.isPositive()) {
      CopayTaken taken =
          new CopayTaken(amount, copay.amount(), copay.timing(), copay.per(), before);
      line.copays().take(this, taken, new Adjustment(COPAY, amount), copay.per(), taken.ofCopay());
    } else if (before.isPositive()) {
      line.note(this, new CopayTakenBefore(copay.amount(), before));
    }
  }

  private void deductible(LineWorksheet line, Counter counter, Money amount) {
    if (amount.isPositive()) {
      Finding finding =
          new DeductibleTaken(
              amount,
              counter.limit(),
              counter.left(),
              Whose.of(counter),
              Side.of(line),
              line.period());
      line.share(this, finding, DEDUCTIBLE, amount, line.limits().countDeductible(amount));
    } else if (counter.left().isZero() && counter.limit().isPositive()) {
      line.note(
          this,
          new DeductibleMet(counter.limit(), Whose.of(counter), Side.of(line), line.period()));
    }
  }
}
