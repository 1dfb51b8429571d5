package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.payersim.claim.DateFact;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.EligibilityAnswer.Answered;
import org.payersim.inquiry.EligibilityAnswer.PersonRejected;
import org.payersim.inquiry.EligibilityAnswer.ReceiverRejected;
import org.payersim.inquiry.EligibilityAnswer.SourceRejected;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.Rejection;
import org.payersim.inquiry.Trace;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The levels of one 271 set, encoded as answers come: loops 2000A to 2000D. Answers to one receiver
 * that follow each other share his loop; every patient has a subscriber's loop of his own. Source:
 * 005010X279A1.
 */
final class EligibilityAnswerSet implements AnswerSet<EligibilityAnswer> {
  private final InquirySet set;
  private final Payer payer;
  private final SegmentSpool details = new SegmentSpool();
  private @Nullable Entity source;
  private @Nullable Entity receiver;
  private int levels;
  private int sourceLevel;
  private int receiverLevel;

  EligibilityAnswerSet(InquirySet set, Payer payer) {
    this.set = set;
    this.payer = payer;
  }

  @Override
  public InquirySet set() {
    return set;
  }

  @Override
  public SegmentSpool details() {
    return details;
  }

  @Override
  public void add(EligibilityAnswer answer) {
    EligibilityInquiry inquiry = answer.inquiry();
    SegmentWriter out = details.writer();
    switch (answer.outcome()) {
      case SourceRejected rejected -> source(out, inquiry.source(), rejected.reasons());
      case ReceiverRejected rejected -> {
        source(out, inquiry.source(), List.of());
        receiver(out, inquiry.receiver(), rejected.reasons());
      }
      case PersonRejected rejected -> {
        source(out, inquiry.source(), List.of());
        receiver(out, inquiry.receiver(), List.of());
        rejected(out, inquiry, rejected);
      }
      case Answered answered -> {
        source(out, inquiry.source(), List.of());
        receiver(out, inquiry.receiver(), List.of());
        answered(out, inquiry, answered);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // inquiries below one level share its instance
  private void source(SegmentWriter out, Entity asked, List<Rejection> reasons) {
    if (source == asked) {
      return;
    }
    source = asked;
    receiver = null;
    sourceLevel = ++levels;
    out.begin("HL")
        .number(sourceLevel)
        .empty()
        .text("20")
        .text(reasons.isEmpty() ? "1" : "0")
        .end();
    if (reasons.isEmpty()) {
      Names.write(out, asked.role(), Party.organization(payer.name(), "PI", payer.id()));
      out.begin("PER")
          .text("IC")
          .text(payer.contactName())
          .text("TE")
          .text(payer.contactPhone())
          .end();
    } else {
      Names.write(out, asked.role(), asked.party());
    }
    rejections(out, reasons);
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private void receiver(SegmentWriter out, Entity asking, List<Rejection> reasons) {
    if (receiver == asking) {
      return;
    }
    receiver = asking;
    receiverLevel = ++levels;
    out.begin("HL")
        .number(receiverLevel)
        .number(sourceLevel)
        .text("21")
        .text(reasons.isEmpty() ? "1" : "0")
        .end();
    Names.write(out, asking.role(), asking.party());
    rejections(out, reasons);
  }

  private void rejected(SegmentWriter out, EligibilityInquiry inquiry, PersonRejected rejected) {
    Optional<Member> known = rejected.subscriber();
    if (known.isEmpty()) {
      level(out, "22", receiverLevel, false);
      traces(out, inquiry.traces());
      sent(out, "IL", inquiry.subscriber(), rejected.reasons());
      return;
    }
    int subscriber = level(out, "22", receiverLevel, true);
    Names.write(out, "IL", onFile(known.get()));
    level(out, "23", subscriber, false);
    traces(out, inquiry.traces());
    sent(out, "03", inquiry.patient(), rejected.reasons());
  }

  /** A person as he was sent, and why he is not answered about. */
  private static void sent(
      SegmentWriter out, String role, Patient person, List<Rejection> reasons) {
    Names.write(out, role, person.party());
    rejections(out, reasons);
    demographics(out, person.birthDate(), person.gender());
  }

  private void answered(SegmentWriter out, EligibilityInquiry inquiry, Answered answered) {
    Optional<Member> dependent = answered.dependent();
    int subscriber = level(out, "22", receiverLevel, dependent.isPresent());
    if (dependent.isEmpty()) {
      traces(out, inquiry.traces());
    }
    Names.write(out, "IL", onFile(answered.subscriber()));
    if (dependent.isPresent()) {
      level(out, "23", subscriber, false);
      traces(out, inquiry.traces());
      Names.write(out, "03", onFile(dependent.get()));
    }
    Member patient = dependent.orElse(answered.subscriber());
    demographics(out, Optional.of(patient.birthDate()), patient.gender());
    relationship(out, patient, answered.isChanged());
    for (DateFact date : answered.dates()) {
      Periods.write(out, date.qualifier(), date.span());
    }
    answered.benefits().forEach(benefit -> BenefitLoop.write(details.writer(), benefit));
  }

  private int level(SegmentWriter out, String kind, int parent, boolean hasChildren) {
    int level = ++levels;
    out.begin("HL").number(level).number(parent).text(kind).text(hasChildren ? "1" : "0").end();
    return level;
  }

  /** The numbers come back as those of the transaction answered (TRN01 2). */
  private static void traces(SegmentWriter out, List<Trace> traces) {
    for (Trace trace : traces) {
      out.begin("TRN")
          .text("2")
          .text(trace.number())
          .text(trace.company())
          .text(trace.addition())
          .end();
    }
  }

  /** A subscriber goes by the member number, a dependent by none. */
  static Party onFile(Member member) {
    return member.isSubscriber()
        ? Party.person(member.lastName(), member.firstName(), "MI", member.familyId())
        : Party.person(member.lastName(), member.firstName(), "", "");
  }

  static void demographics(SegmentWriter out, Optional<LocalDate> born, String gender) {
    boolean told = gender.equals("F") || gender.equals("M");
    if (born.isEmpty() && !told) {
      return;
    }
    out.begin("DMG");
    if (born.isPresent()) {
      out.text("D8").date(born.get());
    } else {
      out.empty(2);
    }
    out.text(told ? gender : "").end();
  }

  /** What a dependent is to the subscriber; and that the file says otherwise who somebody is. */
  private static void relationship(SegmentWriter out, Member patient, boolean isChanged) {
    if (patient.isSubscriber() && !isChanged) {
      return;
    }
    out.begin("INS").text(patient.isSubscriber() ? "Y" : "N").text(patient.relationship());
    if (isChanged) {
      out.text("001").text("25");
    }
    out.end();
  }

  static void rejections(SegmentWriter out, List<Rejection> reasons) {
    for (Rejection reason : reasons) {
      out.begin("AAA")
          .text(reason.valid())
          .empty()
          .text(reason.reason())
          .text(reason.followUp())
          .end();
    }
  }
}
