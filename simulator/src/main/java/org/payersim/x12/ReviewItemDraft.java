package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.ReviewItem;
import org.payersim.inquiry.ReviewItem.Amount;
import org.payersim.inquiry.Trace;
import org.payersim.x12.syntax.Segment;

/** An event or a service to be reviewed in the making: loops 2000E and 2000F of the 278. */
final class ReviewItemDraft {
  private static final int TRN = Segment.pack("TRN");
  private static final int UM = Segment.pack("UM");
  private static final int REF = Segment.pack("REF");
  private static final int DTP = Segment.pack("DTP");
  private static final int HSD = Segment.pack("HSD");
  private static final int SV1 = Segment.pack("SV1");
  private static final int SV2 = Segment.pack("SV2");
  private static final int SV3 = Segment.pack("SV3");
  private static final int NM1 = Segment.pack("NM1");
  private static final int DISCHARGE = Segment.pack("096");
  private static final int PREVIOUS = Segment.pack("BB");

  private final Values values;
  private final PartyDraft party;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Entity> providers = new ArrayList<>();
  private String role = "";
  private String category = "";
  private String action = "";
  private String serviceType = "";
  private String place = "";
  private String placeQualifier = "";
  private String previous = "";
  private Procedure procedure = Procedure.NONE;
  private Optional<DateSpan> days = Optional.empty();
  private Optional<LocalDate> discharge = Optional.empty();
  private Optional<Amount> counted = Optional.empty();
  private Optional<Amount> units = Optional.empty();

  ReviewItemDraft(Values values) {
    this.values = values;
    this.party = new PartyDraft(values);
  }

  /** Takes a segment of the level itself. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == TRN) {
      traces.add(
          new Trace(values.text(segment, 2), values.text(segment, 3), values.text(segment, 4)));
    } else if (id == UM) {
      category = values.text(segment, 1);
      action = values.text(segment, 2);
      serviceType = values.text(segment, 3);
      List<String> facility = values.components(segment, 4);
      place = facility.isEmpty() ? "" : facility.get(0);
      placeQualifier = facility.size() < 2 ? "" : facility.get(1);
    } else if (id == REF) {
      previous = segment.packed(1) == PREVIOUS ? values.text(segment, 2) : previous;
    } else if (id == DTP) {
      date(segment);
    } else if (id == HSD && !segment.isEmpty(2)) {
      counted = Optional.of(new Amount(values.text(segment, 1), values.quantity(segment, 2)));
    } else {
      service(segment);
    }
  }

  private void date(Segment segment) {
    int qualifier = segment.packed(1);
    if (qualifier == DISCHARGE) {
      discharge = Optional.of(values.date(segment, 3));
    } else if (isOfService(values.text(segment, 1))) {
      days = Optional.of(values.span(segment, 3));
    }
  }

  /** Admission, event, service: not accidents, onsets and the like. */
  private static boolean isOfService(String qualifier) {
    return switch (qualifier) {
      case "435", "AAH", "472" -> true;
      default -> false;
    };
  }

  private void service(Segment segment) {
    int id = segment.id();
    if (id == SV1) {
      procedure = values.procedure(segment, 1);
      units(segment, 4);
    } else if (id == SV2) {
      procedure = values.procedure(segment, 2);
      units(segment, 5);
    } else if (id == SV3) {
      procedure = values.procedure(segment, 1);
      units(segment, 6);
    }
  }

  private void units(Segment segment, int element) {
    if (!segment.isEmpty(element)) {
      units = Optional.of(new Amount(Amount.UNITS, values.quantity(segment, element)));
    }
  }

  /** Takes a segment of a provider's loop. */
  void addProvider(Segment segment) {
    if (segment.id() == NM1) {
      closeProvider();
      role = values.text(segment, 1);
    }
    party.add(segment);
  }

  private void closeProvider() {
    if (!role.isEmpty()) {
      providers.add(new Entity(role, party.take()));
      role = "";
    }
  }

  /** The event or service; the next one begins. */
  ReviewItem take() {
    closeProvider();
    ReviewItem item =
        new ReviewItem(
            traces,
            category,
            action,
            serviceType,
            place,
            placeQualifier,
            previous,
            days.map(this::untilDischarge),
            procedure,
            counted.or(() -> units),
            providers);
    traces.clear();
    providers.clear();
    category = "";
    action = "";
    serviceType = "";
    place = "";
    placeQualifier = "";
    previous = "";
    procedure = Procedure.NONE;
    days = Optional.empty();
    discharge = Optional.empty();
    counted = Optional.empty();
    units = Optional.empty();
    return item;
  }

  private DateSpan untilDischarge(DateSpan from) {
    return discharge.isPresent() && discharge.get().isAfter(from.to())
        ? new DateSpan(from.from(), discharge.get())
        : from;
  }
}
