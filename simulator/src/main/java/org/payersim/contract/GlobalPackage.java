package org.payersim.contract;

import java.math.BigDecimal;
import java.util.List;
import org.payersim.money.Exact;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * What parts of a procedure's fee are for care before it, the procedure itself and care after it.
 * Modifiers tell whose care is billed: 54 the surgeon who leaves the care after to another (before
 * and during), 55 that other (after), 56 who saw the patient before only, 78 an unplanned return to
 * the operating room (during, whatever else stands beside it). Codes without such parts, as those
 * with 0 global days are, are paid in full. Source: CMS Pub. 100-04, chapter 12, sections 40.1 to
 * 40.4; percentages of the Medicare fee schedule's relative value file.
 *
 * @param before preoperative part
 * @param during intraoperative part
 * @param after postoperative part
 * @param days so many days after the procedure the care after lasts; 0 if that is not laid down
 */
public record GlobalPackage(Rate before, Rate during, Rate after, int days) {
  /** A code whose fee has no such parts. */
  public static final GlobalPackage NONE = new GlobalPackage(Rate.NONE, Rate.NONE, Rate.NONE, 0);

  /** The modifiers that bill a part of the package. */
  public static final List<String> MODIFIERS = List.of("54", "55", "56", "78");

  /** So that no product of fees and parts is rounded the wrong way, see {@link #factor}. */
  private static final int DECIMALS = 18;

  /** Whether these modifiers bill care around the procedure, and not the procedure. */
  public static boolean isCareAround(List<String> modifiers) {
    return (modifiers.contains("55") || modifiers.contains("56"))
        && !modifiers.contains("54")
        && !modifiers.contains("78");
  }

  /** The part of the fee these modifiers leave; all of it if none of them bills a part. */
  public Rate part(List<String> modifiers) {
    if (this.equals(NONE) || MODIFIERS.stream().noneMatch(modifiers::contains)) {
      return Rate.ALL;
    }
    if (modifiers.contains("78")) {
      return during;
    }
    return beforeAndDuring(modifiers).plus(modifiers.contains("55") ? after : Rate.NONE);
  }

  /**
   * The same for a physician who had some of the days after. What the division leaves over at the
   * last decimal is rounded up: less than any fee's distance from a half cent, so that rounding the
   * product half up is as exact as dividing last.
   *
   * @param own days he had, at most {@link #days}, which has to be laid down
   */
  public Exact factor(List<String> modifiers, int own) {
    Exact shared =
        Exact.ONE
            .times(after)
            .times(new Exact(BigDecimal.valueOf(own)))
            .dividedBy(new Exact(BigDecimal.valueOf(days)), DECIMALS, Rounding.UP);
    return Exact.ONE.times(beforeAndDuring(modifiers)).plus(shared);
  }

  private Rate beforeAndDuring(List<String> modifiers) {
    boolean surgeon = modifiers.contains("54");
    return (surgeon || modifiers.contains("56") ? before : Rate.NONE)
        .plus(surgeon ? during : Rate.NONE);
  }
}
