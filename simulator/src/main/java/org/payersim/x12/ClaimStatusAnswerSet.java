package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimStatusAnswer.Found;
import org.payersim.inquiry.ClaimStatusAnswer.NotFound;
import org.payersim.inquiry.ClaimStatusAnswer.ProviderRejected;
import org.payersim.inquiry.ClaimStatusAnswer.ReceiverRejected;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ServiceProvider;
import org.payersim.rules.Payer;
import org.payersim.status.ClaimStatus;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The levels of one 277 set, encoded as answers come: loops 2000A to 2000E. Answers about one
 * provider that follow each other share his loop; every question has a subscriber's loop of its
 * own. Source: 005010X212.
 */
final class ClaimStatusAnswerSet implements AnswerSet<ClaimStatusAnswer> {
  private final InquirySet set;
  private final Payer payer;
  private final SegmentSpool details = new SegmentSpool();
  private @Nullable Entity source;
  private @Nullable Entity receiver;
  private @Nullable ServiceProvider provider;
  private int levels;
  private int sourceLevel;
  private int receiverLevel;
  private int providerLevel;

  ClaimStatusAnswerSet(InquirySet set, Payer payer) {
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
  public void add(ClaimStatusAnswer answer) {
    ClaimStatusInquiry inquiry = answer.inquiry();
    SegmentWriter out = details.writer();
    source(out, inquiry.source());
    switch (answer.outcome()) {
      case ReceiverRejected rejected ->
          receiver(out, inquiry.receiver(), Optional.of(rejected.status()), answer.on());
      case ProviderRejected rejected -> {
        receiver(out, inquiry.receiver(), Optional.empty(), answer.on());
        provider(out, inquiry.provider(), Optional.of(rejected.status()), answer.on());
      }
      case NotFound none -> {
        patient(out, answer);
        trace(out, "2", inquiry.trace());
        ClaimStatusLoop.status(out, List.of(none.status()), answer.on()).end();
      }
      case Found found -> {
        patient(out, answer);
        for (ClaimStatusAnswer.Told claim : found.claims()) {
          SegmentWriter next = details.writer();
          trace(next, "2", inquiry.trace());
          ClaimStatusLoop.write(next, claim);
        }
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // inquiries below one level share its instance
  private void source(SegmentWriter out, Entity asked) {
    if (source == asked) {
      return;
    }
    source = asked;
    receiver = null;
    sourceLevel = level(out, "20", 0, "1");
    Names.write(out, "PR", Party.organization(payer.name(), "PI", payer.id()));
    out.begin("PER")
        .text("IC")
        .text(payer.contactName())
        .text("TE")
        .text(payer.contactPhone())
        .end();
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private void receiver(
      SegmentWriter out, Entity asking, Optional<ClaimStatus> status, LocalDate on) {
    if (receiver == asking) {
      return;
    }
    receiver = asking;
    provider = null;
    receiverLevel = level(out, "21", sourceLevel, status.isEmpty() ? "1" : "0");
    Names.write(out, asking.role(), asking.party());
    if (status.isPresent()) {
      trace(out, "2", set.reference());
      ClaimStatusLoop.status(out, List.of(status.get()), on).end();
    }
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private void provider(
      SegmentWriter out, ServiceProvider asked, Optional<ClaimStatus> status, LocalDate on) {
    if (provider == asked) {
      return;
    }
    provider = asked;
    providerLevel = level(out, "19", receiverLevel, status.isEmpty() ? "1" : "0");
    for (Party name : asked.names()) {
      Names.write(out, "1P", name);
    }
    if (status.isPresent()) {
      trace(out, "1", "0");
      ClaimStatusLoop.status(out, List.of(status.get()), on).end();
    }
  }

  private void patient(SegmentWriter out, ClaimStatusAnswer answer) {
    ClaimStatusInquiry inquiry = answer.inquiry();
    receiver(out, inquiry.receiver(), Optional.empty(), answer.on());
    provider(out, inquiry.provider(), Optional.empty(), answer.on());
    Optional<Patient> dependent = inquiry.dependent();
    int subscriber = level(out, "22", providerLevel, dependent.isPresent() ? "1" : "0");
    Names.write(out, "IL", inquiry.subscriber().party());
    if (dependent.isPresent()) {
      level(out, "23", subscriber, "");
      Names.write(out, "QC", dependent.get().party());
    }
  }

  /** HL; HL02 of the topmost and HL04 of the lowest level are not used. */
  private int level(SegmentWriter out, String kind, int parent, String children) {
    int level = ++levels;
    out.begin("HL").number(level);
    if (parent == 0) {
      out.empty();
    } else {
      out.number(parent);
    }
    out.text(kind).text(children).end();
    return level;
  }

  private static void trace(SegmentWriter out, String type, String number) {
    out.begin("TRN").text(type).text(number.isEmpty() ? "0" : number).end();
  }
}
