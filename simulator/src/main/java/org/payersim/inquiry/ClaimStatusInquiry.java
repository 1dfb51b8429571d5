package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Patient;
import org.payersim.claim.Reference;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

/**
 * A question about claims for one patient (276, loops 2200D and 2200E). Absent strings are empty.
 *
 * @param set the set it came in
 * @param source who is asked (2100A)
 * @param receiver who asks (2100B)
 * @param provider whose claims (2100C)
 * @param subscriber as submitted (2100D)
 * @param dependent as submitted (2100E), if he is the patient
 * @param trace TRN02, echoed
 * @param criteria what is known of the claim
 * @param lines lines asked about, possibly none
 */
public record ClaimStatusInquiry(
    InquirySet set,
    Entity source,
    Entity receiver,
    ServiceProvider provider,
    Patient subscriber,
    Optional<Patient> dependent,
    String trace,
    Criteria criteria,
    List<Line> lines)
    implements Inquiry {
  public ClaimStatusInquiry {
    lines = List.copyOf(lines);
  }

  /**
   * What is known of the claim.
   *
   * @param references 1K the payer's number, EJ the provider's, BLT type of bill, D9 the clearing
   *     house's number, and others that are not looked at
   * @param charge AMT T3
   * @param service DTP 472
   */
  public record Criteria(
      List<Reference> references, Optional<Money> charge, Optional<DateSpan> service) {
    /** Nothing but patient and provider. */
    public static final Criteria NONE = new Criteria(List.of(), Optional.empty(), Optional.empty());

    public Criteria {
      references = List.copyOf(references);
    }

    Optional<String> find(String qualifier) {
      return Reference.find(references, qualifier);
    }
  }

  /**
   * A line asked about.
   *
   * @param procedure SVC01; its code is a revenue code where the qualifier is NU
   * @param controlNumber REF FJ
   * @param service DTP 472
   */
  public record Line(Procedure procedure, String controlNumber, DateSpan service) {}

  /** Whom it is about. */
  public Patient patient() {
    return dependent.orElse(subscriber);
  }
}
