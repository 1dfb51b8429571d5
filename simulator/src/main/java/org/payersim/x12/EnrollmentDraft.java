package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.eligibility.EnrollmentEntry;
import org.payersim.eligibility.EnrollmentEntry.Line;
import org.payersim.eligibility.EnrollmentEntry.Maintenance;
import org.payersim.eligibility.Sponsor;
import org.payersim.x12.syntax.Segment;

/** One member of an 834 in the making: INS and what stands behind it. */
final class EnrollmentDraft {
  private static final int INS = Segment.pack("INS");
  private static final int REF = Segment.pack("REF");
  private static final int DTP = Segment.pack("DTP");
  private static final int DMG = Segment.pack("DMG");
  private static final int HD = Segment.pack("HD");
  private static final int YES = Segment.pack("Y");
  private static final int SUBSCRIBER = Segment.pack("0F");
  private static final int CONTRACT_CLASS = Segment.pack("CE");
  private static final int ELIGIBILITY_END = Segment.pack("357");
  private static final int BENEFIT_BEGIN = Segment.pack("348");
  private static final int BENEFIT_END = Segment.pack("349");
  private static final int COBRA = Segment.pack("C");
  private static final int RETIRED = Segment.pack("RT");

  private final Values values;
  private final PartyDraft party;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Line> line = Optional.empty();
  private boolean open;
  private boolean subscriber;
  private String relationship = "";
  private String maintenance = "";
  private String familyId = "";
  private Sponsor.Status status = Sponsor.Status.ACTIVE;
  private Optional<LocalDate> birthDate = Optional.empty();
  private String gender = "";
  private Optional<LocalDate> died = Optional.empty();
  private Optional<LocalDate> end = Optional.empty();

  EnrollmentDraft(Values values) {
    this.values = values;
    this.party = new PartyDraft(values);
  }

  /** Of loop 2000; INS begins the next. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == INS) {
      begin(segment);
    } else if (id == REF && segment.packed(1) == SUBSCRIBER) {
      familyId = values.text(segment, 2);
    } else if (id == DTP && segment.packed(1) == ELIGIBILITY_END) {
      end = Optional.of(values.date(segment, 3));
    }
  }

  private void begin(Segment segment) {
    open = true;
    subscriber = segment.packed(1) == YES;
    relationship = values.text(segment, 2);
    maintenance = values.text(segment, 3);
    status = Sponsor.Status.ACTIVE;
    if (segment.packed(5) == COBRA) {
      status = Sponsor.Status.COBRA;
    } else if (segment.packed(8) == RETIRED) {
      status = Sponsor.Status.RETIRED;
    }
    died = segment.isEmpty(12) ? Optional.empty() : Optional.of(values.date(segment, 12));
    birthDate = Optional.empty();
    gender = "";
    end = Optional.empty();
  }

  /** Of loop 2100A. */
  void addName(Segment segment) {
    if (segment.id() == DMG) {
      birthDate = Optional.of(values.date(segment, 2));
      gender = values.text(segment, 3);
    } else {
      party.add(segment);
    }
  }

  /** Of loop 2300; HD begins the next. */
  void addCoverage(Segment segment) {
    int id = segment.id();
    if (id == HD) {
      line.ifPresent(lines::add);
      line =
          Optional.of(
              new Line(
                  Maintenance.of(values.text(segment, 1)),
                  values.text(segment, 4),
                  Optional.empty(),
                  Optional.empty()));
    } else if (id == DTP) {
      line = line.map(one -> dated(one, segment));
    } else if (id == REF && segment.packed(1) == CONTRACT_CLASS) {
      String plan = values.text(segment, 2);
      line =
          line.map(
              one ->
                  one.planId().isEmpty()
                      ? new Line(one.maintenance(), plan, one.from(), one.to())
                      : one);
    }
  }

  private Line dated(Line one, Segment segment) {
    int qualifier = segment.packed(1);
    if (qualifier == BENEFIT_BEGIN) {
      Optional<LocalDate> from = Optional.of(values.date(segment, 3));
      return new Line(one.maintenance(), one.planId(), from, one.to());
    }
    if (qualifier == BENEFIT_END) {
      Optional<LocalDate> to = Optional.of(values.span(segment, 3).to());
      return new Line(one.maintenance(), one.planId(), one.from(), to);
    }
    return one;
  }

  /** The member, if one was begun. */
  Optional<EnrollmentEntry> take() {
    if (!open) {
      return Optional.empty();
    }
    line.ifPresent(lines::add);
    EnrollmentEntry entry =
        new EnrollmentEntry(
            subscriber,
            relationship,
            Maintenance.of(maintenance),
            familyId,
            status,
            party.take(),
            birthDate,
            gender,
            died,
            end,
            lines);
    lines.clear();
    line = Optional.empty();
    open = false;
    return Optional.of(entry);
  }
}
