package org.payersim.claim;

import java.util.List;
import org.payersim.money.Money;

/** What a service line says beyond what lines of all kinds of claims say. */
public sealed interface LineDetail {
  /** A line of a professional claim: nothing more. */
  record Professional() implements LineDetail {
    public static final Professional PLAIN = new Professional();
  }

  /**
   * A line of an institutional claim (SV2).
   *
   * @param revenueCode four digits (SV201)
   * @param nonCovered part of the charge the provider does not ask to be paid (SV207), zero if not
   *     sent
   */
  record Institutional(String revenueCode, Money nonCovered) implements LineDetail {}

  /**
   * A line of a dental claim (SV3, TOO). The days of prior placement, replacement, start and
   * completion are among the line's dates.
   *
   * @param teeth the teeth, possibly none
   * @param oralCavity areas of the mouth (SV304): 00 whole, 01 and 02 arches, 10 to 40 quadrants
   * @param placement prosthesis, crown or inlay (SV305): I initial, R replacement, empty if neither
   */
  record Dental(List<Tooth> teeth, List<String> oralCavity, String placement)
      implements LineDetail {}
}
