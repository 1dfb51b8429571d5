package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ServiceProvider;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;

/**
 * A claim found, as it stands.
 *
 * @param sandbox whose
 */
record ClaimFinding(Sandbox sandbox) {
  /** {@code GET /claims/{number}/status}: a rejected claim has none, for it was not received. */
  Response status(String number) throws IOException {
    Optional<AdjudicatedClaim> known =
        sandbox.listClaims(number).stream()
            .filter(claim -> !claim.payerControlNumber().isEmpty())
            .reduce((first, last) -> last);
    if (known.isPresent()
        && Questions.to(sandbox).answer(inquiry(known.get())).outcome()
            instanceof ClaimStatusAnswer.Found found) {
      return Json.response(ClaimsJson.standing(found.claims().get(0)));
    }
    return Problem.notFound("there is no accepted claim of this number");
  }

  /** The question a 276 would ask about a claim. */
  private ClaimStatusInquiry inquiry(AdjudicatedClaim known) {
    Claim claim = known.claim();
    Entity payer =
        new Entity(
            "PR",
            Party.organization(sandbox.rules().payer().name(), "PI", sandbox.rules().payer().id()));
    org.payersim.claim.Patient subscriber =
        new org.payersim.claim.Patient(
            org.payersim.claim.Patient.SELF,
            claim.subscriber().party(),
            claim.subscriber().birthDate(),
            claim.subscriber().gender());
    return new ClaimStatusInquiry(
        new InquirySet("0001", "13", "JSON", ""),
        payer,
        new Entity("41", Party.NOBODY),
        new ServiceProvider(List.of(billing(claim))),
        subscriber,
        claim.patient().isSubscriber() ? Optional.empty() : Optional.of(claim.patient()),
        "JSON",
        new ClaimStatusInquiry.Criteria(
            List.of(new Reference("1K", known.payerControlNumber())),
            Optional.empty(),
            Optional.empty()),
        List.of());
  }

  /** Under his NPI, or else under his tax number. */
  private static Party billing(Claim claim) {
    Party party = claim.billing().party();
    return party.npi().isEmpty()
        ? Party.organization(party.lastName(), "FI", party.findTaxNumber().orElse(""))
        : party;
  }
}
