package org.payersim.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.explain.Explained.Step;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/** Renders an explanation for a person. */
final class TextExplanation {
  private static final int CODE_INDENT = 4;
  private static final int CODE_WIDTH = 10;

  private final Explained explained;
  private final TextPage page = new TextPage();

  private TextExplanation(Explained explained) {
    this.explained = explained;
  }

  static String of(Explained explained) {
    TextExplanation text = new TextExplanation(explained);
    text.head();
    text.claim();
    explained.lines().forEach(text::line);
    text.totals();
    text.codes();
    return text.page.toString();
  }

  private void head() {
    Claim claim = explained.claim();
    Optional<Determination> decision = explained.determination();
    String outcome =
        decision
            .map(d -> PlainWords.money(d.paid()) + paid() + PlainWords.money(claim.charge()))
            .orElse(undecided() + PlainWords.money(claim.charge()) + " not adjudicated");
    page.heading("Claim " + claim.patientControlNumber() + ": " + outcome);
    decision.ifPresent(
        d -> {
          page.pair("Payer claim number", d.payerControlNumber());
          page.pair("Received", d.receivedOn().toString());
          page.pair("Rules version", Long.toString(d.rulesVersion()));
          page.pair("Plan", d.planId().isEmpty() ? "none found" : d.planId());
          page.pair("Claim status", d.status() + ", " + CodeWords.ofClaimStatus(d.status()));
        });
    page.pair("Patient", name(claim.patient().party()));
    page.pair("Member number", claim.subscriber().memberId());
    page.pair("Billing provider", name(claim.billing().party()));
    page.pair("Service", PlainWords.span(claim.serviceSpan()));
  }

  private String undecided() {
    return explained.isVoid() ? "takes an earlier claim back, " : "rejected, ";
  }

  private String paid() {
    return explained.isPended() ? " would be paid, but it waits, of " : " paid of ";
  }

  private static String name(Party party) {
    return party.firstName().isEmpty()
        ? party.lastName()
        : party.firstName() + " " + party.lastName();
  }

  private void claim() {
    if (explained.isPended()) {
      page.section("Waits for an examiner", "");
      for (Pend pend : explained.pends()) {
        page.row(
            PlainWords.title(pend.stage()), "Line " + pend.line(), codes(pend.reason()), "", "");
      }
    }
    if (!explained.steps().isEmpty()) {
      page.section("The claim as a whole", "");
      explained.steps().forEach(this::step);
    }
  }

  private void line(ExplainedLine line) {
    ServiceLine submitted = line.submitted();
    page.section(
        "Line %d: %s on %s, %s %s"
            .formatted(
                submitted.number(),
                submitted.procedure().code().isEmpty()
                    ? submitted.revenueCode()
                    : submitted.procedure(),
                PlainWords.span(submitted.service()),
                submitted.units(),
                unit(submitted)),
        "charged " + PlainWords.money(line.decided().charge()));
    line.steps().forEach(this::step);
    page.row("Paid", "", List.of(), "", PlainWords.money(line.decided().paid()));
  }

  private static String unit(ServiceLine line) {
    String one =
        switch (line.unitBasis()) {
          case "MJ" -> "minute";
          case "DA" -> "day";
          default -> "unit";
        };
    return line.units().toString().equals("1") ? one : one + "s";
  }

  private void step(Step step) {
    Ruling ruling = step.ruling();
    String stage = PlainWords.title(ruling.stage());
    Optional<Adjustment> adjustment = step.findAdjustment();
    if (adjustment.isPresent()) {
      page.row(
          stage,
          step.sentence(),
          codes(adjustment.get().reason()),
          PlainWords.money(adjustment.get().amount().negated()),
          PlainWords.money(step.left()));
    } else if (ruling instanceof Ruling.Pended pended) {
      page.row(stage, step.sentence(), codes(pended.reason()), "pends", "");
    } else if (ruling instanceof Ruling.Added added) {
      page.row(stage, step.sentence(), List.of(), PlainWords.money(added.amount()), "");
    } else if (ruling instanceof Ruling.Rejected rejected) {
      page.row(stage, step.sentence(), List.of(rejected.status().toString()), "", "");
    } else {
      page.wide(stage, step.sentence());
    }
    if (ruling instanceof Ruling.Shared shared) {
      shared.postings().forEach(posting -> page.wide("", counted(posting)));
    }
  }

  private static List<String> codes(Reason reason) {
    List<String> codes = new ArrayList<>();
    codes.add(reason.group() + "-" + reason.carc());
    codes.addAll(reason.rarcs());
    return codes;
  }

  private static String counted(Posting posting) {
    AccumulatorId id = posting.accumulator();
    return "Counts %s towards the %s's %s (%s, %s network, %s)."
        .formatted(
            PlainWords.money(posting.amount()),
            id.person().equals(AccumulatorId.FAMILY) ? "family" : "person",
            PlainWords.constant(id.kind()),
            id.planId(),
            id.network() == AccumulatorId.Network.IN ? "in" : "out of",
            PlainWords.span(id.period()));
  }

  private void totals() {
    explained
        .determination()
        .ifPresent(
            d -> {
              page.section("Totals", "");
              total("Charged", d.charge());
              total("Allowed", explained.allowed());
              total("Paid", d.paid());
              if (!d.interest().isZero()) {
                total("Interest, on top", d.interest());
              }
              total("Patient's share", d.patientResponsibility());
            });
  }

  private void total(String name, Money amount) {
    page.row(name, "", List.of(), "", PlainWords.money(amount));
  }

  private void codes() {
    if (explained.reasons().isEmpty() && explained.statuses().isEmpty()) {
      return;
    }
    page.section("What the codes mean", "");
    for (ClaimStatus status : explained.statuses()) {
      code(status.toString(), CodeWords.of(status));
    }
    for (Reason reason : explained.reasons()) {
      code(reason.toString(), CodeWords.of(reason));
    }
    for (String remark : explained.remarks()) {
      code(remark, "Remark: " + CodeWords.ofRemark(remark));
    }
  }

  private void code(String code, String words) {
    page.hanging(code, words, CODE_INDENT, CODE_WIDTH);
  }
}
