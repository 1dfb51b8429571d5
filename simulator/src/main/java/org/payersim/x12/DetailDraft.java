package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Circumstances;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Orthodontics;
import org.payersim.claim.Stay;
import org.payersim.claim.ToothStatus;
import org.payersim.money.Quantity;
import org.payersim.x12.syntax.Segment;

/** What only claims of one kind say, in the making: parts of CLM, DTP, CL1, DN1, DN2. */
final class DetailDraft {
  private static final int DISCHARGE_HOUR = Segment.pack("096");
  private static final int STATEMENT = Segment.pack("434");
  private static final int ADMISSION = Segment.pack("435");
  private static final int SERVICE = Segment.pack("472");
  private static final int CAUSES = 11;
  private static final int PROGRAM = 12;
  private static final int SUBMISSION_REASON = 19;
  private static final int DELAY = 20;
  private static final int PREDETERMINATION = Segment.pack("PB");

  private final Values values;
  private final ClaimType type;
  private final Collected<ToothStatus> teeth = new Collected<>();
  private Circumstances circumstances = Circumstances.NONE;
  private DateSpan batchDay = DateSpan.day(LocalDate.EPOCH);
  private DateSpan days = batchDay;
  private Optional<LocalDate> admitted = Optional.empty();
  private Optional<Integer> admissionHour = Optional.empty();
  private Optional<Integer> dischargeHour = Optional.empty();
  private String admissionType = "";
  private String source = "";
  private String patientStatus = "";
  private boolean predetermination;
  private Optional<Orthodontics> orthodontics = Optional.empty();

  DetailDraft(Values values, ClaimType type) {
    this.values = values;
    this.type = type;
  }

  /**
   * A set begins.
   *
   * @param created the day its batch was made
   */
  void begin(LocalDate created) {
    batchDay = DateSpan.day(created);
  }

  /** A CLM: the claim begins. */
  void open(Segment segment) {
    circumstances = circumstances(segment);
    days = batchDay;
    admitted = Optional.empty();
    admissionHour = Optional.empty();
    dischargeHour = Optional.empty();
    predetermination = segment.packed(SUBMISSION_REASON) == PREDETERMINATION;
    orthodontics = Optional.empty();
  }

  private Circumstances circumstances(Segment segment) {
    if (segment.isEmpty(CAUSES) && segment.isEmpty(PROGRAM) && segment.isEmpty(DELAY)) {
      return Circumstances.NONE;
    }
    List<String> parts = values.components(segment, CAUSES);
    return new Circumstances(
        parts.stream().limit(3).filter(cause -> !cause.isEmpty()).toList(),
        parts.size() > 3 ? parts.get(3) : "",
        parts.size() > 4 ? parts.get(4) : "",
        values.text(segment, PROGRAM),
        values.text(segment, DELAY));
  }

  /** Takes a DTP; whether it is one of the detail's own rather than one of the claim's dates. */
  boolean isOwn(Segment segment) {
    int qualifier = segment.packed(1);
    return switch (type) {
      case PROFESSIONAL -> false;
      case INSTITUTIONAL -> {
        if (qualifier == STATEMENT) {
          days = values.span(segment, 3);
        } else if (qualifier == ADMISSION) {
          admitted = Optional.of(values.date(segment, 3));
          admissionHour = values.hour(segment, 3, 8);
        } else if (qualifier == DISCHARGE_HOUR) {
          dischargeHour = values.hour(segment, 3, 0);
        } else {
          yield false;
        }
        yield true;
      }
      case DENTAL -> {
        days = qualifier == SERVICE ? values.span(segment, 3) : days;
        yield false;
      }
    };
  }

  /** A CL1. */
  void stay(Segment segment) {
    admissionType = values.text(segment, 1);
    source = values.text(segment, 2);
    patientStatus = values.text(segment, 3);
  }

  /** A DN1. */
  void orthodontics(Segment segment) {
    orthodontics =
        Optional.of(
            new Orthodontics(months(segment, 1), months(segment, 2), values.text(segment, 4)));
  }

  private Optional<Quantity> months(Segment segment, int element) {
    return segment.isEmpty(element)
        ? Optional.empty()
        : Optional.of(values.quantity(segment, element));
  }

  /** A DN2. */
  void tooth(Segment segment) {
    teeth.add(new ToothStatus(values.text(segment, 1), values.text(segment, 2)));
  }

  /** The days of lines that give none. */
  DateSpan days() {
    return days;
  }

  /** The detail; the next claim begins. */
  ClaimDetail take(CodesDraft codes) {
    return switch (type) {
      case PROFESSIONAL -> professional(codes.takeConditions(), codes.takeAnesthesiaFor());
      case INSTITUTIONAL ->
          new ClaimDetail.Institutional(
              circumstances,
              days,
              new Stay(
                  admitted, admissionHour, admissionType, source, dischargeHour, patientStatus),
              codes.takeDrg(),
              codes.takeProcedures(),
              codes.takeOccurrences(),
              codes.takeOccurrenceSpans(),
              codes.takeAmounts(),
              codes.takeConditions(),
              codes.takeTreatments());
      case DENTAL ->
          new ClaimDetail.Dental(circumstances, predetermination, orthodontics, teeth.take());
    };
  }

  private ClaimDetail professional(List<String> conditions, List<String> anesthesiaFor) {
    return circumstances.equals(Circumstances.NONE)
            && conditions.isEmpty()
            && anesthesiaFor.isEmpty()
        ? ClaimDetail.Professional.PLAIN
        : new ClaimDetail.Professional(circumstances, conditions, anesthesiaFor);
  }
}
