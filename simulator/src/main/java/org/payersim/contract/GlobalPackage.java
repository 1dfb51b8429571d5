package org.payersim.contract;

import java.util.List;
import org.payersim.money.Rate;

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
 */
public record GlobalPackage(Rate before, Rate during, Rate after) {
  /** A code whose fee has no such parts. */
  public static final GlobalPackage NONE = new GlobalPackage(Rate.NONE, Rate.NONE, Rate.NONE);

  /** The modifiers that bill a part of the package. */
  public static final List<String> MODIFIERS = List.of("54", "55", "56", "78");

  /** The part of the fee these modifiers leave; all of it if none of them bills a part. */
  public Rate part(List<String> modifiers) {
    if (this.equals(NONE) || MODIFIERS.stream().noneMatch(modifiers::contains)) {
      return Rate.ALL;
    }
    if (modifiers.contains("78")) {
      return during;
    }
    boolean surgeon = modifiers.contains("54");
    return (surgeon || modifiers.contains("56") ? before : Rate.NONE)
        .plus(surgeon ? during : Rate.NONE)
        .plus(modifiers.contains("55") ? after : Rate.NONE);
  }
}
