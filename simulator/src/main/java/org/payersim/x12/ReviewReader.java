package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.claim.Patient;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.Inquiry;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ReviewItem;
import org.payersim.inquiry.ReviewRequest;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/** Reads the 278 request: one patient event with its services. Source: 005010X217. */
final class ReviewReader extends InquiryReader {
  private static final int INS = Segment.pack("INS");

  private final PartyDraft party;
  private final ReviewItemDraft item;
  private final List<ReviewItem> services = new ArrayList<>();
  private InquirySet set = new InquirySet("", "", "", "");
  private Entity source = Entity.NOBODY;
  private Entity receiver = Entity.NOBODY;
  private Patient subscriber = Patient.NOBODY;
  private Optional<Patient> dependent = Optional.empty();
  private Optional<ReviewItem> event = Optional.empty();
  private Optional<LocalDate> birthDate = Optional.empty();
  private String role = "";
  private String level = "";
  private String gender = "";
  private String relationship = "";

  ReviewReader(SegmentReader reader, Consumer<Inquiry> inquiries, Values values) {
    super(reader, Guide.reviewRequest(), inquiries, values);
    party = new PartyDraft(values);
    item = new ReviewItemDraft(values);
  }

  @Override
  void begin(InterchangeHeader interchange) {
    level = "";
    dependent = Optional.empty();
    event = Optional.empty();
    services.clear();
  }

  @Override
  void header(InquirySet read) {
    set = read;
  }

  @Override
  void take(Segment segment, String loop) {
    if (segment.id() == HL) {
      close();
      level = loop;
      return;
    }
    switch (loop) {
      case "2010A", "2010B" -> named(segment);
      case "2010C", "2010D" -> person(segment);
      case "2000E", "2000F" -> item.add(segment);
      case "2010EA", "2010F" -> item.addProvider(segment);
      default -> {}
    }
  }

  private void named(Segment segment) {
    role = segment.id() == NM1 ? values.text(segment, 1) : role;
    party.add(segment);
  }

  private void person(Segment segment) {
    if (segment.id() == DMG) {
      birthDate = Optional.of(values.date(segment, 2));
      gender = values.text(segment, 3);
    } else if (segment.id() == INS) {
      relationship = values.text(segment, 2);
    } else {
      party.add(segment);
    }
  }

  private Patient taken(String usualRelationship) {
    Patient patient =
        new Patient(
            relationship.isEmpty() ? usualRelationship : relationship,
            party.take(),
            birthDate,
            gender);
    birthDate = Optional.empty();
    gender = "";
    relationship = "";
    return patient;
  }

  /** The level open is complete. */
  private void close() {
    switch (level) {
      case "2000A" -> source = new Entity(role, party.take());
      case "2000B" -> receiver = new Entity(role, party.take());
      case "2000C" -> subscriber = taken(Patient.SELF);
      case "2000D" -> dependent = Optional.of(taken("G8"));
      case "2000E" -> event = Optional.of(item.take());
      case "2000F" -> services.add(item.take());
      default -> {}
    }
    level = "";
  }

  @Override
  void end() {
    close();
    event.ifPresent(
        asked ->
            hand(new ReviewRequest(set, source, receiver, subscriber, dependent, asked, services)));
  }
}
