package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;

/**
 * What is asked for in one EQ.
 *
 * @param serviceTypes EQ01, possibly none
 * @param procedure EQ02; {@link Procedure#NONE} if none
 * @param place III02: place of service, empty if not sent
 * @param date days asked for (DTP 291 below the EQ), if they are not those of the person
 */
public record ServiceQuestion(
    List<String> serviceTypes, Procedure procedure, String place, Optional<DateSpan> date) {
  /** Service type of the plan as a whole. */
  public static final String PLAN = "30";

  /** Asked where nothing else is. */
  public static final ServiceQuestion GENERIC =
      new ServiceQuestion(List.of(PLAN), Procedure.NONE, "", Optional.empty());

  public ServiceQuestion {
    serviceTypes = List.copyOf(serviceTypes);
  }

  /** Whether a procedure is asked for. */
  public boolean isOfProcedure() {
    return !procedure.code().isEmpty();
  }
}
