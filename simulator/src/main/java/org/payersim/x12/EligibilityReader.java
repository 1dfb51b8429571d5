package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.code.Procedure;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.Inquiry;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ServiceQuestion;
import org.payersim.inquiry.Trace;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/** Reads the 270: one inquiry for every patient. Source: 005010X279A1. */
final class EligibilityReader extends InquiryReader {
  private static final int EQ = Segment.pack("EQ");
  private static final int III = Segment.pack("III");
  private static final int INS = Segment.pack("INS");
  private static final int PLAN_DATE = Segment.pack("291");

  private final PartyDraft party;
  private final List<Trace> traces = new ArrayList<>();
  private final List<ServiceQuestion> questions = new ArrayList<>();
  private Pattern repetition = Pattern.compile("\\^");
  private InquirySet set = new InquirySet("", "", "", "");
  private Entity source = new Entity("", Party.NOBODY);
  private Entity receiver = source;
  private Optional<Patient> subscriber = Optional.empty();
  private String role = "";
  private String level = "";
  private Optional<LocalDate> birthDate = Optional.empty();
  private String gender = "";
  private String relationship = "";
  private Optional<DateSpan> date = Optional.empty();

  EligibilityReader(SegmentReader reader, Consumer<Inquiry> inquiries, Values values) {
    super(reader, Guide.eligibilityInquiry(), inquiries, values);
    party = new PartyDraft(values);
  }

  @Override
  void begin(InterchangeHeader interchange) {
    repetition =
        Pattern.compile(
            Pattern.quote(String.valueOf((char) (interchange.delimiters().repetition() & 0xff))));
    level = "";
  }

  @Override
  void header(InquirySet read) {
    set = read;
  }

  @Override
  void take(Segment segment, String loop) {
    if (segment.id() == HL) {
      close(loop);
      level = loop;
      open(loop);
      return;
    }
    switch (loop) {
      case "2100A", "2100B" -> named(segment);
      case "2000C", "2000D" -> trace(segment);
      case "2100C", "2100D" -> person(segment);
      case "2110C", "2110D" -> question(segment);
      default -> {}
    }
  }

  @Override
  void end() {
    close("");
  }

  private void open(String loop) {
    traces.clear();
    questions.clear();
    date = Optional.empty();
    birthDate = Optional.empty();
    gender = "";
    relationship = "";
    if (loop.equals("2000C")) {
      subscriber = Optional.empty();
    }
  }

  private void named(Segment segment) {
    role = segment.id() == NM1 ? values.text(segment, 1) : role;
    party.add(segment);
  }

  private void trace(Segment segment) {
    if (segment.id() == TRN) {
      traces.add(
          new Trace(values.text(segment, 2), values.text(segment, 3), values.text(segment, 4)));
    }
  }

  private void person(Segment segment) {
    int id = segment.id();
    if (id == DMG) {
      birthDate = segment.isEmpty(2) ? Optional.empty() : Optional.of(values.date(segment, 2));
      gender = values.text(segment, 3);
    } else if (id == INS) {
      relationship = values.text(segment, 2);
    } else if (id == DTP) {
      if (segment.packed(1) == PLAN_DATE) {
        date = Optional.of(values.span(segment, 3));
      }
    } else {
      party.add(segment);
    }
  }

  private void question(Segment segment) {
    int id = segment.id();
    if (id == EQ) {
      questions.add(
          new ServiceQuestion(
              segment.isEmpty(1) ? List.of() : List.of(repetition.split(segment.text(1))),
              values.procedure(segment, 2),
              "",
              Optional.empty()));
    } else if (id == III || id == DTP) {
      ServiceQuestion asked = questions.remove(questions.size() - 1);
      Procedure procedure = asked.procedure();
      questions.add(
          id == III
              ? new ServiceQuestion(
                  asked.serviceTypes(), procedure, values.text(segment, 2), asked.date())
              : new ServiceQuestion(
                  asked.serviceTypes(),
                  procedure,
                  asked.place(),
                  Optional.of(values.span(segment, 3))));
    }
  }

  /**
   * The level open is complete; a subscriber whose dependents follow is asked about himself only if
   * something is asked.
   *
   * @param next the loop that begins, empty at the end of the set
   */
  private void close(String next) {
    switch (level) {
      case "2000A" -> source = new Entity(role, party.take());
      case "2000B" -> receiver = new Entity(role, party.take());
      case "2000C" -> {
        subscriber = Optional.of(new Patient(Patient.SELF, party.take(), birthDate, gender));
        if (!questions.isEmpty() || !next.equals("2000D")) {
          ask(Optional.empty());
        }
      }
      case "2000D" ->
          ask(
              Optional.of(
                  new Patient(
                      relationship.isEmpty() ? "G8" : relationship,
                      party.take(),
                      birthDate,
                      gender)));
      default -> {}
    }
    level = "";
  }

  private void ask(Optional<Patient> patient) {
    hand(
        new EligibilityInquiry(
            set, source, receiver, subscriber.orElseThrow(), patient, traces, date, questions));
  }
}
