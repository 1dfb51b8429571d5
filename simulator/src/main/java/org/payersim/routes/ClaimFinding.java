package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.payersim.access.User;
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
 * Claims found: listed page by page, or one as it stands.
 *
 * @param sandbox whose
 */
record ClaimFinding(Sandbox sandbox) {
  private static final Set<String> FILTERS = Set.of("member", "number", "provider", "outcome");
  private static final Set<String> OUTCOMES =
      Set.of("finalized", "replaced", "voided", "pended", "rejected");
  private static final Set<String> KNOWN =
      Set.of("member", "number", "provider", "outcome", "offset", "count");
  private static final int LAST_OFFSET = 1_000_000;
  private static final int AT_MOST = 1_000;
  private static final int USUAL = 50;

  /** {@code GET /claims}. */
  Response list(Request request) throws IOException {
    try {
      Query query = Query.of(request, KNOWN);
      int offset = query.number("offset", 0, 0, LAST_OFFSET);
      int count = query.number("count", USUAL, 1, AT_MOST);
      Questions.ClaimPage page =
          Questions.to(sandbox).page(wanted(query, request.user()), offset, count);
      ClaimsJson json = new ClaimsJson(request.root());
      ObjectNode body = Json.object().put("total", page.total()).put("offset", offset);
      ArrayNode claims = body.putArray("claims");
      page.claims().forEach(claim -> claims.add(json.summary(claim)));
      if (offset + count < page.total()) {
        body.put("next", next(request.root(), query, offset + count, count));
      }
      return Json.response(body);
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_A_SEARCH, e);
    }
  }

  private static Predicate<AdjudicatedClaim> wanted(Query query, User user) {
    Optional<String> outcome = query.find("outcome");
    if (outcome.isPresent() && !OUTCOMES.contains(outcome.get())) {
      throw new IllegalArgumentException("outcome: is one of " + String.join(", ", OUTCOMES));
    }
    Optional<String> member = query.find("member");
    Optional<String> number = query.find("number");
    Optional<String> provider = query.find("provider");
    return claim ->
        user.seesClaimsOf(claim.claim().billing().party().npi())
            && (outcome.isEmpty() || outcome.get().equals(ClaimsJson.outcome(claim)))
            && (member.isEmpty() || member.get().equals(claim.claim().subscriber().memberId()))
            && (provider.isEmpty() || provider.get().equals(claim.claim().billing().party().npi()))
            && (number.isEmpty()
                || number.get().equals(claim.payerControlNumber())
                || number.get().equals(claim.claim().patientControlNumber()));
  }

  private static String next(String root, Query query, int offset, int count) {
    StringBuilder next = new StringBuilder(root + "/claims?");
    for (String name : FILTERS.stream().sorted().toList()) {
      query
          .find(name)
          .ifPresent(
              value ->
                  next.append(name)
                      .append('=')
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                      .append('&'));
    }
    return next.append("offset=").append(offset).append("&count=").append(count).toString();
  }

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
