package org.payersim.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Other payers and what they decided: every insurance that is not the focal one, with the
 * ClaimResponse it refers to, as loops 2320, 2330 and 2430. A response of this payer can be handed
 * on as it is: adjustments are those with a reason, paid is the benefit.
 *
 * @param out where they are written
 * @param claim whose
 * @param issues where faults go
 */
record OtherPayers(TracedWriter out, Claim claim, Issues issues) {
  /** Reasons in one CAS segment. */
  private static final int MOST_IN_ONE = 6;

  /**
   * Another payer.
   *
   * @param expression where it stands
   * @param id as its decisions name it
   * @param insured who is insured there
   * @param response what it decided; empty if it did not yet
   */
  private record Other(
      String expression, String id, Insured insured, String name, ClaimResponse response) {}

  /** The insurance a claim is sent under: the focal one, else the first. */
  static Claim.InsuranceComponent focal(Claim claim) {
    List<Claim.InsuranceComponent> all = claim.getInsurance();
    if (all.isEmpty()) {
      throw RefusedException.of(Issue.required("Claim.insurance"));
    }
    return all.stream().filter(Claim.InsuranceComponent::getFocal).findFirst().orElse(all.get(0));
  }

  private List<Other> list() {
    List<Other> others = new ArrayList<>();
    for (int i = 0; i < claim.getInsurance().size(); i++) {
      Claim.InsuranceComponent insurance = claim.getInsurance().get(i);
      if (insurance != focal(claim)) {
        other(insurance, "Claim.insurance[" + i + "]").ifPresent(others::add);
      }
    }
    return others;
  }

  private Optional<Other> other(Claim.InsuranceComponent insurance, String expression) {
    if (!(insurance.getCoverage().getResource() instanceof Coverage coverage)) {
      issues.add(
          IssueType.REQUIRED,
          expression + ".coverage",
          "the Coverage of another payer has to come with the claim");
      return Optional.empty();
    }
    Named payer = Named.of(coverage.getPayorFirstRep());
    String known = payer.number(Systems.PAYER);
    String id = known.isEmpty() ? payer.anyNumber() : known;
    Insured insured =
        Insured.of(claim.getPatient(), Optional.of(coverage), insurance.getCoverage());
    if (id.isEmpty() || insured.memberNumber().isEmpty() || insured.subscriber().last().isEmpty()) {
      issues.add(
          IssueType.REQUIRED,
          expression + ".coverage",
          "another payer has an identifier, and a member with number and name");
      return Optional.empty();
    }
    ClaimResponse response =
        insurance.getClaimResponse().getResource() instanceof ClaimResponse came
            ? came
            : new ClaimResponse();
    String name = payer.last().isEmpty() ? id : payer.last();
    return Optional.of(new Other(expression, id, insured, name, response));
  }

  /** Loops 2320 and 2330. */
  void write() {
    for (Other other : list()) {
      Insured insured = other.insured();
      out.at(other.expression() + ".coverage")
          .begin("SBR")
          .text(insured.sequence())
          .text(insured.relationship())
          .text(insured.group(), 50)
          .empty(5)
          .text(insured.filingIndicator())
          .end();
      out.at(other.expression() + ".claimResponse");
      adjustments(other.response().getAdjudication());
      sum(other.response(), "benefit", "D");
      sum(other.response(), "noncovered", "A8");
      sum(other.response(), "memberliability", "EAF");
      out.at(other.expression() + ".coverage");
      out.begin("OI").empty(2).text("Y").empty(2).text("Y").end();
      people(other);
      if (!hasLines(other)) {
        day(other).ifPresent(day -> out.days("573", day, day));
      }
    }
  }

  private void people(Other other) {
    Insured.Person subscriber = other.insured().subscriber();
    out.begin("NM1")
        .text("IL")
        .text("1")
        .text(Insured.upper(subscriber.last()), TracedWriter.LONGEST_NAME)
        .text(Insured.upper(subscriber.first()), TracedWriter.LONGEST_FIRST_NAME)
        .text(Insured.upper(subscriber.middle()), 25)
        .empty(2)
        .text("MI")
        .text(other.insured().memberNumber(), 80)
        .end();
    if (subscriber.address().isPresent()) {
      out.address(subscriber.address().map(Named::home));
    }
    out.begin("NM1")
        .text("PR")
        .text("2")
        .text(Insured.upper(other.name()), TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("PI")
        .text(other.id())
        .end();
  }

  private void sum(ClaimResponse response, String category, String qualifier) {
    for (ClaimResponse.TotalComponent total : response.getTotal()) {
      if (Systems.first(total.getCategory()).equals(category)) {
        amount(total.getAmount()).ifPresent(sum -> amt(qualifier, sum));
        return;
      }
    }
  }

  private void amt(String qualifier, Money amount) {
    out.begin("AMT").text(qualifier).amount(amount).end();
  }

  private Optional<Money> amount(org.hl7.fhir.r4.model.Money amount) {
    return Amount.of(amount, "Claim.insurance.claimResponse", issues);
  }

  private static boolean hasLines(Other other) {
    return other.response().hasItem();
  }

  /** When it was decided: the day of payment, else of the response. */
  private static Optional<String> day(Other other) {
    Optional<String> paid = Days.day(other.response().getPayment().getDateElement());
    return paid.isPresent() ? paid : Days.day(other.response().getCreatedElement());
  }

  /** CAS: adjustments of one group together, in the order they are told. */
  private void adjustments(List<ClaimResponse.AdjudicationComponent> all) {
    Map<String, List<ClaimResponse.AdjudicationComponent>> groups = new LinkedHashMap<>();
    for (ClaimResponse.AdjudicationComponent one : all) {
      if (one.hasReason()) {
        String group = Systems.find(one.getCategory(), Systems.GROUP).orElse("");
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(one);
      }
    }
    groups.forEach(
        (group, some) -> {
          for (int at = 0; at < some.size(); at += MOST_IN_ONE) {
            SegmentWriter segment = out.begin("CAS").text(group);
            some.subList(at, Math.min(some.size(), at + MOST_IN_ONE))
                .forEach(one -> adjustment(segment, one));
            segment.end();
          }
        });
  }

  private void adjustment(SegmentWriter segment, ClaimResponse.AdjudicationComponent one) {
    segment
        .text(Systems.find(one.getReason(), Systems.CARC).orElse(Systems.first(one.getReason())))
        .amount(amount(one.getAmount()).orElse(Money.ZERO))
        .text(one.hasValue() ? TracedWriter.plain(one.getValue()) : "");
  }

  /** Loop 2430: what each of them decided about an item. */
  void ofItem(Claim.ItemComponent item, ItemLoops lines, String expression) {
    for (Other other : list()) {
      for (ClaimResponse.ItemComponent decided : other.response().getItem()) {
        if (decided.getItemSequence() == item.getSequence()) {
          out.at(other.expression() + ".claimResponse");
          SegmentWriter segment =
              out.begin("SVD").text(other.id()).amount(sum(decided, "benefit").orElse(Money.ZERO));
          lines.decided(segment, item, expression);
          segment.end();
          adjustments(decided.getAdjudication());
          day(other).ifPresent(day -> out.days("573", day, day));
          sum(decided, "memberliability").ifPresent(left -> amt("EAF", left));
        }
      }
    }
  }

  private Optional<Money> sum(ClaimResponse.ItemComponent item, String category) {
    return item.getAdjudication().stream()
        .filter(one -> !one.hasReason() && Systems.first(one.getCategory()).equals(category))
        .findFirst()
        .flatMap(one -> amount(one.getAmount()));
  }
}
