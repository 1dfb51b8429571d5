package org.payersim.eligibility;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * What premiums a set pays. Source: 005010X218.
 *
 * @param controlNumber ST02
 * @param trace TRN02, number of the payment
 * @param payer who pays, N104 of 1000B
 * @param items in the order they were sent
 */
public record PremiumSet(String controlNumber, String trace, String payer, List<Item> items) {
  public PremiumSet {
    items = List.copyOf(items);
  }

  /**
   * One premium (RMR).
   *
   * @param ofGroup whether it pays for everybody of the payer's (2300A), or for one family (2300B)
   * @param memberId NM109 of the insured; empty if not sent
   * @param reference RMR02
   * @param period DTM 582, of the premium or else of the set; of a single day the month it lies in
   * @param paid RMR04, negative where it is taken back
   * @param billed RMR05, zero if not sent
   */
  public record Item(
      boolean ofGroup,
      String memberId,
      String reference,
      Optional<DateSpan> period,
      Money paid,
      Money billed) {}
}
