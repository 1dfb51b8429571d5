package org.payersim.fhir;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever is asked below {@code /fhir}; every error is an OperationOutcome.
 *
 * @param sandbox the payer
 */
public record FhirDesk(Sandbox sandbox) {
  /** Longest body, in bytes: a person's life as Synthea writes it fits. Our own decision. */
  public static final int LIMIT = 8 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(FhirDesk.class);
  private static final String SUBMIT = "$submit";

  /** What is answered, before it is written down. */
  private record Answer(int status, Resource resource) {}

  /** Answers a request. Never throws but when the payer's disk fails in a way nobody foresaw. */
  public FhirAnswer answer(FhirRequest request) {
    FhirFormat format = FhirFormat.JSON;
    Answer answer;
    Map<String, String> headers = Map.of();
    try {
      format = FhirFormat.of(request);
      answer = dispatch(request);
    } catch (RefusedException e) {
      answer = new Answer(e.status(), Outcomes.of(e.issues()));
      if (e.status() == 405) {
        headers = Map.of("Allow", e.issues().get(0).text().replaceFirst("^.* takes ", ""));
      }
    } catch (IOException e) {
      LOG.error("A request could not be put on disk", e);
      answer = failed(503, IssueType.TRANSIENT, "the payer cannot write to its disk");
      headers = Map.of("Retry-After", "1");
    } catch (RuntimeException e) {
      LOG.error("A request failed", e);
      answer = failed(500, IssueType.EXCEPTION, "the payer failed on this request; see its log");
    }
    return new FhirAnswer(
        answer.status(), format.mediaType(), FhirCodec.write(answer.resource(), format), headers);
  }

  /** Of a body that is longer than {@link #LIMIT}. */
  public static FhirAnswer tooLong(FhirRequest request) {
    return new FhirDesk.Refusing(
            413, IssueType.TOOLONG, "a body may have up to " + LIMIT + " bytes")
        .answer(request);
  }

  /** Of a key that is none. */
  public static FhirAnswer badKey(FhirRequest request) {
    return new FhirDesk.Refusing(
            400, IssueType.VALUE, "an Idempotency-Key is 1 to 255 printable ASCII characters")
        .answer(request);
  }

  /** An answer that is the same whatever was asked. */
  private record Refusing(int status, IssueType type, String text) {
    FhirAnswer answer(FhirRequest request) {
      FhirFormat format;
      try {
        format = FhirFormat.of(request);
      } catch (RefusedException e) {
        format = FhirFormat.JSON;
      }
      return new FhirAnswer(
          status,
          format.mediaType(),
          FhirCodec.write(Outcomes.of(List.of(new Issue(type, "", text))), format),
          Map.of());
    }
  }

  private static Answer failed(int status, IssueType type, String text) {
    return new Answer(status, Outcomes.of(List.of(new Issue(type, "", text))));
  }

  private Answer dispatch(FhirRequest request) throws IOException {
    List<String> path =
        Arrays.stream(request.path().split("/", -1)).filter(part -> !part.isEmpty()).toList();
    if (path.isEmpty()) {
      allow(request, "POST");
      return new Answer(
          200, new Transactions(sandbox).take(FhirCodec.read(request.body()), request.key()));
    }
    return switch (path.get(0)) {
      case "metadata" -> metadata(request, path);
      case "Claim" -> claim(request, path);
      case "CoverageEligibilityRequest" -> eligibility(request, path);
      case "ClaimResponse" -> claimResponse(request, path);
      case "ExplanationOfBenefit" -> explanation(request, path);
      default -> throw unknown();
    };
  }

  private static RefusedException unknown() {
    return RefusedException.notFound("there is nothing at this path; see metadata");
  }

  private static void allow(FhirRequest request, String method) {
    if (!request.method().equals(method)) {
      throw new RefusedException(405, IssueType.NOTSUPPORTED, "this path takes " + method);
    }
  }

  private Answer metadata(FhirRequest request, List<String> path) {
    if (path.size() != 1) {
      throw unknown();
    }
    allow(request, "GET");
    return new Answer(
        200, Capabilities.of(sandbox.rules().payer(), request.base(), sandbox.payerClock().now()));
  }

  private Answer claim(FhirRequest request, List<String> path) throws IOException {
    if (path.size() != 2 || !path.get(1).equals(SUBMIT)) {
      throw unknown();
    }
    allow(request, "POST");
    Resource sent = Submitted.unwrapped(FhirCodec.read(request.body()));
    if (sent instanceof Claim claim) {
      return new Answer(200, new Submission(sandbox).submit(claim, request.key()));
    }
    if (sent instanceof Bundle bundle) {
      return new Answer(200, new Transactions(sandbox).submit(bundle, request.key()));
    }
    throw new RefusedException(400, IssueType.INVALID, "a Claim, or a Bundle with Claims, is sent");
  }

  private Answer eligibility(FhirRequest request, List<String> path) throws IOException {
    if (path.size() != 2 || !path.get(1).equals(SUBMIT)) {
      throw unknown();
    }
    allow(request, "POST");
    CoverageEligibilityRequest asked =
        Submitted.one(FhirCodec.read(request.body()), CoverageEligibilityRequest.class);
    var payer = sandbox.rules().payer();
    EligibilityInquiry inquiry = new EligibilityRequests(payer).inquiry(asked);
    return new Answer(
        200,
        new EligibilityResponses(payer, sandbox.payerClock().now())
            .of(Questions.to(sandbox).answer(inquiry), asked, inquiry.subscriber().party().id()));
  }

  private Answer claimResponse(FhirRequest request, List<String> path) throws IOException {
    if (path.size() != 2) {
      throw unknown();
    }
    allow(request, "GET");
    Optional<AdjudicatedClaim> known =
        sandbox.listClaims(path.get(1)).stream()
            .filter(claim -> claim.payerControlNumber().equals(path.get(1)))
            .reduce((first, last) -> last);
    if (known.isEmpty()) {
      throw RefusedException.notFound("there is no claim of this number");
    }
    return new Answer(200, new Submission(sandbox).response(known.get()));
  }

  private Answer explanation(FhirRequest request, List<String> path) throws IOException {
    if (path.size() > 2) {
      throw unknown();
    }
    allow(request, "GET");
    ExplanationSearch search = new ExplanationSearch(sandbox, request.base());
    return new Answer(
        200,
        path.size() == 2
            ? search.read(path.get(1))
            : search.search(Parameters.of(request.query())));
  }
}
