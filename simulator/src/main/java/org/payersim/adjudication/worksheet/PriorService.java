package org.payersim.adjudication.worksheet;

import java.util.List;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * A service line the family's history remembers: what duplicate and frequency edits look at.
 *
 * @param payerControlNumber claim it was part of
 * @param person person within the family
 * @param renderingNpi who rendered it
 * @param procedure what was done
 * @param service when
 * @param units how many
 * @param charge what was charged
 * @param copay what it bore of its visit's copay
 * @param denied whether nothing of it was allowed
 * @param submitter who sent the claim (1000A)
 * @param uses authorisations and referrals it used up
 */
public record PriorService(
    String payerControlNumber,
    String person,
    String renderingNpi,
    Procedure procedure,
    DateSpan service,
    Quantity units,
    Money charge,
    Money copay,
    boolean denied,
    String submitter,
    List<Use> uses) {

  /** One that rests on no authorisation, from somebody unknown. */
  public PriorService(
      String payerControlNumber,
      String person,
      String renderingNpi,
      Procedure procedure,
      DateSpan service,
      Quantity units,
      Money charge,
      boolean denied) {
    this(
        payerControlNumber,
        person,
        renderingNpi,
        procedure,
        service,
        units,
        charge,
        Money.ZERO,
        denied,
        "",
        List.of());
  }

  /** One that bore no copay. */
  public PriorService(
      String payerControlNumber,
      String person,
      String renderingNpi,
      Procedure procedure,
      DateSpan service,
      Quantity units,
      Money charge,
      boolean denied,
      String submitter,
      List<Use> uses) {
    this(
        payerControlNumber,
        person,
        renderingNpi,
        procedure,
        service,
        units,
        charge,
        Money.ZERO,
        denied,
        submitter,
        uses);
  }
}
