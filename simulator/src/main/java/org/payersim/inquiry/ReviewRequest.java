package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.Patient;

/**
 * A request that services be certified beforehand (278, 005010X217).
 *
 * @param set the set it came in
 * @param source who is asked, the utilisation management organisation (2010A)
 * @param receiver who asks, the requester (2010B)
 * @param subscriber as submitted (2010C)
 * @param dependent as submitted (2010D), if he is the patient
 * @param event the patient event (2000E)
 * @param services of the event (2000F), in order; none if the event as a whole is to be reviewed
 */
public record ReviewRequest(
    InquirySet set,
    Entity source,
    Entity receiver,
    Patient subscriber,
    Optional<Patient> dependent,
    ReviewItem event,
    List<ReviewItem> services)
    implements PatientInquiry {
  public ReviewRequest {
    services = List.copyOf(services);
  }
}
