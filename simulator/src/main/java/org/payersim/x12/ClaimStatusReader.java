package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.Reference;
import org.payersim.code.Procedure;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.Inquiry;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ServiceProvider;
import org.payersim.money.Money;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/** Reads the 276: one inquiry for every trace number of a patient. Source: 005010X212. */
final class ClaimStatusReader extends InquiryReader {
  private static final int AMT = Segment.pack("AMT");
  private static final int SVC = Segment.pack("SVC");

  private final PartyDraft party;
  private final List<Party> providers = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<ClaimStatusInquiry.Line> lines = new ArrayList<>();
  private InquirySet set = new InquirySet("", "", "", "");
  private Entity source = new Entity("", Party.NOBODY);
  private Entity receiver = source;
  private ServiceProvider provider = new ServiceProvider(List.of());
  private Optional<Patient> subscriber = Optional.empty();
  private Optional<Patient> dependent = Optional.empty();
  private String role = "";
  private String level = "";
  private Optional<LocalDate> birthDate = Optional.empty();
  private String gender = "";
  private boolean named;
  private boolean asked;
  private String trace = "";
  private Optional<Money> charge = Optional.empty();
  private Optional<DateSpan> service = Optional.empty();

  ClaimStatusReader(SegmentReader reader, Consumer<Inquiry> inquiries, Values values) {
    super(reader, Guide.claimStatusRequest(), inquiries, values);
    party = new PartyDraft(values);
  }

  @Override
  void begin(InterchangeHeader interchange) {
    level = "";
    asked = false;
    named = false;
  }

  @Override
  void header(InquirySet read) {
    set = read;
  }

  @Override
  void take(Segment segment, String loop) {
    int id = segment.id();
    if (id == HL) {
      close(loop);
      level = loop;
      birthDate = Optional.empty();
      gender = "";
      return;
    }
    switch (loop) {
      case "2100A", "2100B", "2100C", "2100D", "2100E" -> name(segment);
      case "2000D", "2000E" -> demographics(segment);
      case "2200D", "2200E" -> {
        if (id == TRN) {
          closeName();
          closeTrace();
        }
        claim(segment);
      }
      case "2210D", "2210E" -> line(segment);
      default -> {}
    }
  }

  @Override
  void end() {
    close("");
  }

  private void name(Segment segment) {
    if (named) {
      closeName();
    }
    named = true;
    role = values.text(segment, 1);
    party.add(segment);
  }

  /** A name is complete where it ends: a service provider may have two. */
  private void closeName() {
    if (!named) {
      return;
    }
    named = false;
    Party complete = party.take();
    switch (level) {
      case "2000A" -> source = new Entity(role, complete);
      case "2000B" -> receiver = new Entity(role, complete);
      case "2000C" -> providers.add(complete);
      case "2000D" -> {
        subscriber = Optional.of(new Patient(Patient.SELF, complete, birthDate, gender));
        dependent = Optional.empty();
      }
      default -> dependent = Optional.of(new Patient("G8", complete, birthDate, gender));
    }
  }

  private void demographics(Segment segment) {
    if (segment.id() == DMG) {
      birthDate = segment.isEmpty(2) ? Optional.empty() : Optional.of(values.date(segment, 2));
      gender = values.text(segment, 3);
    }
  }

  private void claim(Segment segment) {
    int id = segment.id();
    if (id == TRN) {
      asked = true;
      trace = values.text(segment, 2);
    } else if (id == REF) {
      references.add(values.reference(segment));
    } else if (id == AMT) {
      charge = Optional.of(values.money(segment, 2));
    } else if (id == DTP) {
      service = Optional.of(values.span(segment, 3));
    }
  }

  private void line(Segment segment) {
    int id = segment.id();
    if (id == SVC) {
      Procedure procedure = values.procedure(segment, 1);
      lines.add(new ClaimStatusInquiry.Line(procedure, "", DateSpan.day(LocalDate.EPOCH)));
      return;
    }
    ClaimStatusInquiry.Line last = lines.remove(lines.size() - 1);
    lines.add(
        id == REF
            ? new ClaimStatusInquiry.Line(last.procedure(), values.text(segment, 2), last.service())
            : new ClaimStatusInquiry.Line(
                last.procedure(), last.controlNumber(), values.span(segment, 3)));
  }

  /**
   * The level open is complete.
   *
   * @param next the loop that begins, empty at the end of the set
   */
  private void close(String next) {
    closeName();
    if (level.equals("2000C")) {
      provider = new ServiceProvider(providers);
      providers.clear();
    }
    boolean patient = level.equals("2000D") || level.equals("2000E");
    if (patient && !asked && !next.equals("2000E")) {
      ask("0"); // nothing was asked about him by any number
    }
    closeTrace();
  }

  private void closeTrace() {
    if (asked) {
      ask(trace);
    }
  }

  private void ask(String number) {
    hand(
        new ClaimStatusInquiry(
            set,
            source,
            receiver,
            provider,
            subscriber.orElseThrow(),
            dependent,
            number,
            new ClaimStatusInquiry.Criteria(references, charge, service),
            lines));
    asked = false;
    references.clear();
    lines.clear();
    charge = Optional.empty();
    service = Optional.empty();
  }
}
