package org.payersim.inquiry;

import java.util.Optional;
import org.payersim.claim.Patient;

/** A question about one person, told by member number, name and birth date. */
public sealed interface PatientInquiry extends Inquiry permits EligibilityInquiry, ReviewRequest {
  /** Who is asked. */
  Entity source();

  /** Who asks. */
  Entity receiver();

  /** As submitted. */
  Patient subscriber();

  /** As submitted, if he is the patient. */
  Optional<Patient> dependent();

  /** Whom it is about. */
  default Patient patient() {
    return dependent().orElse(subscriber());
  }
}
