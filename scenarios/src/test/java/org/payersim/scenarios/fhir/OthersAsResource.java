package org.payersim.scenarios.fhir;

import static org.payersim.scenarios.fhir.R4Parts.coded;
import static org.payersim.scenarios.fhir.R4Parts.money;
import static org.payersim.scenarios.fhir.R4Parts.person;

import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.payersim.claim.AmountFact;
import org.payersim.claim.DateFact;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ServiceLine;

/**
 * Other payers of a claim, each with what it decided as a ClaimResponse.
 *
 * @param claim of the 837
 * @param resource where they go
 */
record OthersAsResource(org.payersim.claim.Claim claim, Claim resource) {
  private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";

  void write() {
    for (OtherPayer other : claim.otherPayers()) {
      int number = resource.getInsurance().size() + 1;
      Claim.InsuranceComponent insurance =
          resource.addInsurance().setSequence(number).setFocal(false);
      insurance.setCoverage(contained("coverage" + number, coverage(other, number)));
      if (claim.hasDecisionOf(other)) {
        insurance.setClaimResponse(contained("response" + number, response(other)));
      }
    }
  }

  private Reference contained(String id, Resource one) {
    one.setId(id);
    resource.addContained(one);
    return new Reference("#" + id);
  }

  private Coverage coverage(OtherPayer other, int number) {
    Coverage coverage = new Coverage();
    coverage
        .setStatus(Coverage.CoverageStatus.ACTIVE)
        .setSubscriberId(other.subscriber().id())
        .setOrder(
            switch (other.sequence()) {
              case "S" -> 2;
              case "T" -> 3;
              default -> 1;
            })
        .setType(
            coded("https://x12.org/codes/claim-filing-indicator-codes", other.filingIndicator()))
        .setRelationship(
            coded("https://x12.org/codes/individual-relationship-codes", other.relationship()));
    if (!other.groupNumber().isEmpty()) {
      coverage
          .addClass_()
          .setType(coded("http://terminology.hl7.org/CodeSystem/coverage-class", "group"))
          .setValue(other.groupNumber());
    }
    Resource subscriber = person(other.subscriber(), Optional.empty(), "");
    coverage.setSubscriber(
        other.relationship().equals("18")
            ? resource.getPatient()
            : contained("subscriber" + number, subscriber));
    coverage.setBeneficiary(resource.getPatient());
    coverage.addPayor(payor(other));
    return coverage;
  }

  private static Reference payor(OtherPayer other) {
    return new Reference()
        .setIdentifier(
            new Identifier().setSystem(R4Parts.OWN + "payer").setValue(other.payer().id()))
        .setDisplay(other.payer().lastName());
  }

  private ClaimResponse response(OtherPayer other) {
    ClaimResponse response = new ClaimResponse();
    response
        .setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE)
        .setOutcome(ClaimResponse.RemittanceOutcome.COMPLETE)
        .setUse(ClaimResponse.Use.CLAIM)
        .setType(resource.getType())
        .setPatient(resource.getPatient())
        .setInsurer(payor(other));
    for (AmountFact amount : other.amounts()) {
      response
          .addTotal()
          .setCategory(
              coded(
                  ADJUDICATION,
                  switch (amount.qualifier()) {
                    case "D" -> "benefit";
                    case "A8" -> "noncovered";
                    default -> "memberliability";
                  }))
          .setAmount(money(amount.amount()));
    }
    other.adjustments().forEach(one -> adjustment(response.addAdjudication(), one));
    for (DateFact date : other.dates()) {
      response.setCreatedElement(new DateTimeType(date.span().from().toString()));
    }
    for (ServiceLine line : claim.lines()) {
      line.priorAdjudications().stream()
          .filter(prior -> prior.payerId().equals(other.payer().id()))
          .forEach(prior -> item(response, line, prior));
    }
    return response;
  }

  private static void item(ClaimResponse response, ServiceLine line, PriorAdjudication prior) {
    prior
        .adjudicated()
        .ifPresent(day -> response.setCreatedElement(new DateTimeType(day.toString())));
    ClaimResponse.ItemComponent item = response.addItem().setItemSequence(line.number());
    item.addAdjudication()
        .setCategory(coded(ADJUDICATION, "benefit"))
        .setAmount(money(prior.paid()));
    prior
        .remainingPatientLiability()
        .ifPresent(
            left ->
                item.addAdjudication()
                    .setCategory(coded(ADJUDICATION, "memberliability"))
                    .setAmount(money(left)));
    prior.adjustments().forEach(one -> adjustment(item.addAdjudication(), one));
  }

  private static void adjustment(
      ClaimResponse.AdjudicationComponent adjudication, PriorAdjustment adjustment) {
    adjudication
        .setCategory(
            coded(
                "https://x12.org/codes/claim-adjustment-group-codes",
                adjustment.reason().group().name()))
        .setReason(
            coded(
                "https://x12.org/codes/claim-adjustment-reason-codes", adjustment.reason().carc()))
        .setAmount(money(adjustment.amount()));
  }
}
