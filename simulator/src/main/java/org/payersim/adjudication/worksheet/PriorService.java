package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
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
 * @param detail what only a line of its kind of claim says: teeth, revenue code
 * @param service when
 * @param units how many
 * @param charge what was charged
 * @param copay what it bore of its visit's copay
 * @param denied whether nothing of it was allowed
 * @param submitter who sent the claim (1000A)
 * @param uses authorisations and referrals it used up
 * @param stay what kind of stay it was part of
 * @param price what reductions over the day's services compare; empty if it takes no part in them
 */
public record PriorService(
    String payerControlNumber,
    String person,
    String renderingNpi,
    Procedure procedure,
    LineDetail detail,
    DateSpan service,
    Quantity units,
    Money charge,
    Money copay,
    boolean denied,
    String submitter,
    List<Use> uses,
    Stay stay,
    Optional<Price> price) {
  /** Where the patient was. */
  public enum Stay {
    /** Not staying overnight, as far as the claim tells. */
    NONE,
    /** In a hospital: type of bill 11x. */
    HOSPITAL,
    /** In a skilled nursing facility: type of bill 21x. */
    NURSING;

    /** What a claim's type of bill tells. */
    public static Stay of(Claim claim) {
      if (claim.type() != ClaimType.INSTITUTIONAL) {
        return NONE;
      }
      return switch (claim.facilityCode()) {
        case "11" -> HOSPITAL;
        case "21" -> NURSING;
        default -> NONE;
      };
    }
  }

  /** One that rests on no authorisation, from somebody unknown, and was part of no stay. */
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
        LineDetail.Professional.PLAIN,
        service,
        units,
        charge,
        Money.ZERO,
        denied,
        "",
        List.of(),
        Stay.NONE,
        Optional.empty());
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
      List<Use> uses,
      Stay stay) {
    this(
        payerControlNumber,
        person,
        renderingNpi,
        procedure,
        LineDetail.Professional.PLAIN,
        service,
        units,
        charge,
        Money.ZERO,
        denied,
        submitter,
        uses,
        stay,
        Optional.empty());
  }

  /** Whether the patient stayed over this day: the last one is that of leaving. */
  public boolean covers(LocalDate day) {
    return stay != Stay.NONE
        && !day.isBefore(service.from())
        && (day.isBefore(service.to()) || service.from().equals(service.to()));
  }
}
