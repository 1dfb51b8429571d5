package org.payersim.adjudication;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.Reason;

/**
 * A final decision looked at again: for an appeal, or because what it rested on changed backwards
 * in time. The earlier decision is reversed and another takes its place, so that the 835 tells
 * both.
 */
public final class Reconsideration {
  private static final String STAGE = "Reconsideration";
  private static final String MAINTAINED = "193";
  private static final String TOO_LATE = "286";

  /** Decided anew under the rules of the day, since the payer went over its claims again. */
  public record Reprocessed(String original, long rulesBefore) implements Finding {}

  /**
   * An examiner decided for the provider.
   *
   * @param overridden stages passed by
   */
  public record Overturned(String original, int level, List<String> overridden)
      implements Finding {}

  /** An examiner left the decision as it was. */
  public record Upheld(String original, int level) implements Finding {}

  /** The appeal came after its last day. */
  public record AppealLate(String original, int level) implements Finding {}

  private Reconsideration() {}

  /** The claim decided anew in place of the original, with why it was. */
  public static Adjudication.Replaced anew(String original, Determination decided, Finding why) {
    return new Adjudication.Replaced(original, decided.with(new Ruling.Noted(STAGE, why)));
  }

  /** Whether there is a denial an answer to an appeal can stand on. */
  public static boolean hasDenial(Determination decided) {
    return decided.lines().stream().anyMatch(LineDetermination::isDenied);
  }

  /**
   * The decision as it was, under a new number; what was denied is denied for the answer to the
   * appeal. CARC 193 says that the decision stands, 286 that the appeal came too late. The group
   * stays: who bears the amount does not change.
   */
  public static Adjudication.Replaced asBefore(Determination before, String number, Finding why) {
    String carc = why instanceof AppealLate ? TOO_LATE : MAINTAINED;
    List<LineDetermination> lines =
        before.lines().stream()
            .map(
                line ->
                    new LineDetermination(
                        line.number(),
                        line.charge(),
                        line.allowed(),
                        line.rulings().stream().map(r -> answered(r, carc)).toList(),
                        line.price()))
            .toList();
    return anew(before.payerControlNumber(), before.withLines(lines).numbered(number), why);
  }

  private static Ruling answered(Ruling ruling, String carc) {
    if (!(ruling instanceof Ruling.Denied denied)) {
      return ruling;
    }
    Adjustment adjustment = denied.adjustment();
    return new Ruling.Denied(
        denied.stage(),
        denied.finding(),
        new Adjustment(Reason.of(adjustment.reason().group(), carc), adjustment.amount()));
  }

  /** Whether two decisions take the same off every line and count the same. */
  public static boolean isSame(Determination one, Determination other) {
    if (!one.planId().equals(other.planId())
        || !one.amounts().equals(other.amounts())
        || !one.postings().equals(other.postings())) {
      return false;
    }
    for (int i = 0; i < one.lines().size(); i++) {
      LineDetermination a = one.lines().get(i);
      LineDetermination b = other.lines().get(i);
      if (!a.allowed().equals(b.allowed()) || !a.adjustments().equals(b.adjustments())) {
        return false;
      }
    }
    return true;
  }
}
