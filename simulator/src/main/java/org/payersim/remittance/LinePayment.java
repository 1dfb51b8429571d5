package org.payersim.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * A line as the remittance reports it; its charge less its adjustments is what is paid for it.
 *
 * @param submitted the line as it came
 * @param decided what was decided
 * @param paid SVC03
 * @param adjustments what the CAS segments hold: by group (CO, OA, PI, PR), every reason once in
 *     its group, never zero
 * @param remarks remark codes (RARC) in order of the rulings they came with, each once
 */
public record LinePayment(
    ServiceLine submitted,
    LineDetermination decided,
    Money paid,
    List<Adjustment> adjustments,
    List<String> remarks) {
  private static final AdjustmentGroup[] GROUPS = AdjustmentGroup.values();

  public LinePayment {
    long open = decided.charge().cents() - cents(adjustments);
    if (open != paid.cents()) {
      throw new IllegalStateException(
          "line %d does not balance: charge %s less adjustments is %s, paid is %s"
              .formatted(submitted.number(), decided.charge(), Money.ofCents(open), paid));
    }
  }

  /** The line as decided, with equal reasons summed up. */
  public static LinePayment of(ServiceLine submitted, LineDetermination decided) {
    List<Adjustment> adjustments = decided.adjustments();
    Money paid = Money.ofCents(decided.charge().cents() - cents(adjustments));
    return new LinePayment(
        submitted, decided, paid, merged(adjustments), remarks(decided.rulings()));
  }

  /**
   * Units paid for: none of a denied line, nor of one paid with another that charges nothing; of
   * others the submitted units less those that were cut.
   */
  public Quantity paidUnits() {
    boolean withAnother = decided.charge().isZero() && !decided.paidAs().isEmpty();
    if (decided.isDenied() || withAnother) {
      return Quantity.ZERO;
    }
    long left = submitted.units().thousandths();
    for (int i = 0; i < adjustments.size(); i++) {
      Optional<Quantity> cut = adjustments.get(i).units();
      if (cut.isPresent()) {
        left -= cut.get().thousandths();
      }
    }
    return left == submitted.units().thousandths()
        ? submitted.units()
        : Quantity.ofThousandths(Math.max(0, left));
  }

  private static long cents(List<Adjustment> adjustments) {
    long sum = 0;
    for (int i = 0; i < adjustments.size(); i++) {
      sum += adjustments.get(i).amount().cents();
    }
    return sum;
  }

  private static List<String> remarks(List<Ruling> rulings) {
    List<String> remarks = List.of();
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i) instanceof Ruling.Noted) {
        continue; // most do no more, and a switch over the type takes its time
      }
      List<String> rarcs =
          switch (rulings.get(i)) {
            case Ruling.Reduced reduced -> reduced.adjustment().reason().rarcs();
            case Ruling.Shared shared -> shared.adjustment().reason().rarcs();
            case Ruling.Denied denied -> denied.adjustment().reason().rarcs();
            case Ruling.Remarked remarked -> remarked.rarcs();
            case Ruling.Noted noted -> List.of();
            case Ruling.Counted counted -> List.of();
            case Ruling.Added added -> List.of();
            case Ruling.Recoded recoded -> List.of();
            case Ruling.Pended pended -> List.of();
            case Ruling.Rejected rejected -> List.of();
          };
      for (int j = 0; j < rarcs.size(); j++) {
        if (!remarks.contains(rarcs.get(j))) {
          remarks = remarks.isEmpty() ? new ArrayList<>(4) : remarks;
          remarks.add(rarcs.get(j));
        }
      }
    }
    return remarks;
  }

  private static List<Adjustment> merged(List<Adjustment> adjustments) {
    if (isInOrder(adjustments)) {
      return adjustments;
    }
    List<Adjustment> merged = new ArrayList<>(adjustments.size());
    for (AdjustmentGroup group : GROUPS) {
      for (int i = 0; i < adjustments.size(); i++) {
        Adjustment adjustment = adjustments.get(i);
        if (adjustment.reason().group() == group && !isRepeated(adjustments, i)) {
          Money sum = sum(adjustments, i);
          if (sum.equals(adjustment.amount())) {
            merged.add(adjustment);
          } else if (!sum.isZero()) {
            merged.add(new Adjustment(adjustment.reason(), sum, adjustment.units()));
          }
        }
      }
    }
    return merged;
  }

  /** Whether groups are in order already and no reason comes twice, as it mostly is. */
  private static boolean isInOrder(List<Adjustment> adjustments) {
    for (int i = 1; i < adjustments.size(); i++) {
      AdjustmentGroup group = adjustments.get(i).reason().group();
      if (group.compareTo(adjustments.get(i - 1).reason().group()) < 0
          || isRepeated(adjustments, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the reason at {@code index} stood before already. */
  private static boolean isRepeated(List<Adjustment> adjustments, int index) {
    for (int i = 0; i < index; i++) {
      if (isSame(adjustments.get(i).reason(), adjustments.get(index).reason())) {
        return true;
      }
    }
    return false;
  }

  /** What the reason at {@code index} takes off, from there on. */
  private static Money sum(List<Adjustment> adjustments, int index) {
    Money sum = adjustments.get(index).amount();
    for (int i = index + 1; i < adjustments.size(); i++) {
      if (isSame(adjustments.get(i).reason(), adjustments.get(index).reason())) {
        sum = sum.plus(adjustments.get(i).amount());
      }
    }
    return sum;
  }

  private static boolean isSame(Reason one, Reason other) {
    return one.group() == other.group() && one.carc().equals(other.carc());
  }
}
