package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Patient;

/**
 * A question about the coverage of one patient (270, loops 2000C and 2000D).
 *
 * @param set the set it came in
 * @param source who is asked (2100A)
 * @param receiver who asks (2100B)
 * @param subscriber as submitted (2100C)
 * @param dependent as submitted (2100D), if he is the patient
 * @param traces numbers of the patient's level, at most two
 * @param date days asked for (DTP 291)
 * @param questions what is asked, in order; none stands for the plan as a whole
 */
public record EligibilityInquiry(
    InquirySet set,
    Entity source,
    Entity receiver,
    Patient subscriber,
    Optional<Patient> dependent,
    List<Trace> traces,
    Optional<DateSpan> date,
    List<ServiceQuestion> questions)
    implements PatientInquiry {
  public EligibilityInquiry {
    traces = List.copyOf(traces);
    questions = questions.isEmpty() ? List.of(ServiceQuestion.GENERIC) : List.copyOf(questions);
  }
}
