package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.Rejection;
import org.payersim.inquiry.ReviewAnswer;
import org.payersim.inquiry.ReviewAnswer.Level;
import org.payersim.inquiry.ReviewAnswer.Rejected;
import org.payersim.inquiry.ReviewAnswer.Reviewed;
import org.payersim.inquiry.ReviewDecision;
import org.payersim.inquiry.ReviewDecision.Decided;
import org.payersim.inquiry.ReviewItem;
import org.payersim.inquiry.ReviewRequest;
import org.payersim.inquiry.Trace;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/** The levels of one 278 response, loops 2000A to 2000F. Source: 005010X217. */
final class ReviewAnswerSet implements AnswerSet<ReviewAnswer> {
  private final InquirySet set;
  private final Payer payer;
  private final LocalDate today;
  private final SegmentSpool details = new SegmentSpool();
  private int levels;

  ReviewAnswerSet(InquirySet set, Payer payer, LocalDate today) {
    this.set = set;
    this.payer = payer;
    this.today = today;
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
  public void add(ReviewAnswer answer) {
    ReviewRequest request = answer.request();
    SegmentWriter out = details.writer();
    switch (answer.outcome()) {
      case Rejected rejected -> rejected(out, request, rejected);
      case Reviewed reviewed -> reviewed(out, request, reviewed);
    }
  }

  private void rejected(SegmentWriter out, ReviewRequest request, Rejected rejected) {
    Level level = rejected.level();
    int source = level(out, "20", 0, level != Level.SOURCE);
    if (level == Level.SOURCE) {
      Names.write(out, request.source().role(), request.source().party());
      EligibilityAnswerSet.rejections(out, rejected.reasons());
      return;
    }
    payer(out, request.source());
    int receiver = level(out, "21", source, level != Level.RECEIVER);
    Names.write(out, request.receiver().role(), request.receiver().party());
    if (level == Level.RECEIVER) {
      EligibilityAnswerSet.rejections(out, rejected.reasons());
      return;
    }
    int subscriber = level(out, "22", receiver, level == Level.DEPENDENT);
    if (level == Level.SUBSCRIBER) {
      sent(out, "IL", request.subscriber(), rejected.reasons());
      return;
    }
    Optional<Member> known = rejected.subscriber();
    if (known.isPresent()) {
      Names.write(out, "IL", EligibilityAnswerSet.onFile(known.get()));
    } else {
      Names.write(out, "IL", request.subscriber().party());
    }
    level(out, "23", subscriber, false);
    sent(out, "QC", request.patient(), rejected.reasons());
  }

  /** A person as he was sent, and why nothing is reviewed for him. */
  private static void sent(
      SegmentWriter out, String role, Patient person, List<Rejection> reasons) {
    Names.write(out, role, person.party());
    EligibilityAnswerSet.rejections(out, reasons);
    EligibilityAnswerSet.demographics(out, person.birthDate(), person.gender());
  }

  private void payer(SegmentWriter out, Entity asked) {
    Names.write(out, asked.role(), Party.organization(payer.name(), "PI", payer.id()));
    out.begin("PER")
        .text("IC")
        .text(payer.contactName())
        .text("TE")
        .text(payer.contactPhone())
        .end();
  }

  private void reviewed(SegmentWriter out, ReviewRequest request, Reviewed reviewed) {
    int source = level(out, "20", 0, true);
    payer(out, request.source());
    int receiver = level(out, "21", source, true);
    Names.write(out, request.receiver().role(), request.receiver().party());
    int parent = level(out, "22", receiver, true);
    Names.write(out, "IL", EligibilityAnswerSet.onFile(reviewed.subscriber()));
    if (reviewed.dependent().isPresent()) {
      Member dependent = reviewed.dependent().get();
      parent = level(out, "23", parent, true);
      Names.write(out, "QC", EligibilityAnswerSet.onFile(dependent));
      born(out, dependent);
      out.begin("INS").text("N").text(dependent.relationship()).end();
    } else {
      born(out, reviewed.subscriber());
    }
    int event = level(out, "EV", parent, !reviewed.services().isEmpty());
    decision(out, reviewed.event(), reviewed.services().isEmpty());
    for (ReviewDecision service : reviewed.services()) {
      level(out, "SS", event, false);
      decision(out, service, true);
      service(out, service.item());
    }
  }

  private static void born(SegmentWriter out, Member member) {
    EligibilityAnswerSet.demographics(out, Optional.of(member.birthDate()), member.gender());
  }

  /**
   * TRN, AAA, UM, HCR, REF, DTP and HSD.
   *
   * @param isWhole whether it was decided for itself, and not for its services
   */
  private void decision(SegmentWriter out, ReviewDecision decision, boolean isWhole) {
    ReviewItem item = decision.item();
    for (Trace trace : item.traces()) {
      out.begin("TRN")
          .text("2")
          .text(trace.number())
          .text(trace.company())
          .text(trace.addition())
          .end();
    }
    switch (decision) {
      case ReviewDecision.Refused refused -> {
        EligibilityAnswerSet.rejections(out, refused.reasons());
        asked(out, item);
      }
      case Decided decided -> {
        asked(out, item);
        decided(out, decided);
        if (isWhole && decided.amount().isPresent() && !decided.amount().get().isUnits()) {
          ReviewItem.Amount amount = decided.amount().get();
          out.begin("HSD").text(amount.measure()).quantity(amount.quantity()).end();
        }
      }
    }
  }

  /** UM, as it was asked. */
  private static void asked(SegmentWriter out, ReviewItem item) {
    out.begin("UM").text(item.category()).text(item.action()).text(item.serviceType());
    if (!item.place().isEmpty()) {
      out.text(item.place()).component(item.placeQualifier());
    }
    out.end();
  }

  /** HCR, and under which number the payer keeps what is not certified. */
  private void decided(SegmentWriter out, Decided decided) {
    boolean certified = decided.action().isCertified();
    boolean cancelled = decided.action() == ReviewDecision.Action.CANCELLED;
    out.begin("HCR")
        .text(decided.action().code())
        .text(certified || cancelled ? decided.number() : "")
        .text(decided.reason())
        .end();
    if (!certified && !cancelled && !decided.number().isEmpty()) {
      out.begin("REF").text("NT").text(decided.number()).end();
    }
    if (!decided.item().previous().isEmpty()) {
      out.begin("REF").text("BB").text(decided.item().previous()).end();
    }
    if (certified) {
      Periods.write(out, "102", DateSpan.day(today));
      decided.days().ifPresent(days -> Periods.write(out, "007", days));
    }
  }

  /** The service as it was asked, with the units that are certified in its HSD or SV. */
  private static void service(SegmentWriter out, ReviewItem item) {
    if (item.procedure().code().isEmpty()) {
      return;
    }
    boolean dental = item.procedure().qualifier().equals("AD");
    out.begin(dental ? "SV3" : "SV1").text(item.procedure().qualifier());
    out.component(item.procedure().code());
    item.procedure().modifiers().forEach(out::component);
    Optional<ReviewItem.Amount> units = item.amount().filter(amount -> amount.isUnits());
    if (units.isPresent()) {
      if (dental) {
        out.empty(4).quantity(units.get().quantity());
      } else {
        out.empty().text("UN").quantity(units.get().quantity());
      }
    }
    out.end();
  }

  private int level(SegmentWriter out, String kind, int parent, boolean hasChildren) {
    int level = ++levels;
    out.begin("HL").number(level);
    if (parent == 0) {
      out.empty();
    } else {
      out.number(parent);
    }
    out.text(kind).text(hasChildren ? "1" : "0").end();
    return level;
  }
}
