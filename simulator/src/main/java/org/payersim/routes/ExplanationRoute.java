package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.sandbox.Sandbox;
import org.payersim.whatif.Limits;
import org.payersim.whatif.Subject;
import org.payersim.whatif.WhatIf;

/**
 * {@code GET /claims/{number}/explanation}: why a claim was decided as it was, by the payer's
 * number or the provider's. {@code GET /claims/{number}/what-if}, and with {@code /{line}} behind
 * it: what would have changed it. {@code GET /claims} lists decisions, {@code POST /claims} takes a
 * claim, {@code /claims/{number}/status} tells where one stands. Of several claims with one
 * provider's number it is the last.
 */
final class ExplanationRoute extends Conversation {
  private static final String PATH = "/claims";

  /** A claim, and perhaps one of its lines: no claim has ten thousand. */
  private static final Pattern WHAT_IF = Pattern.compile(PATH + "/([^/]+)/what-if(?:/(\\d{1,4}))?");

  private final Sandbox sandbox;

  ExplanationRoute(Sandbox sandbox) {
    super("explanation", PATH, true, "GET", "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return request.method().equals("POST")
          ? new ClaimSubmission(sandbox).submit(request)
          : new ClaimListing(sandbox).list(request);
    }
    if (!request.method().equals("GET")) {
      return Problem.methodNotAllowed("GET");
    }
    if (!isSeen(request)) {
      return Problem.notFound("there is no claim of this number");
    }
    Optional<String> asked = request.between(PATH + "/", "/status");
    if (asked.isPresent()) {
      return new ClaimFinding(sandbox).status(asked.get());
    }
    Optional<Question> question = whatIf(request.path());
    if (question.isPresent()) {
      return answer(question.get(), request.wantsJson());
    }
    Optional<String> number = request.between(PATH + "/", "/explanation");
    List<AdjudicatedClaim> claims =
        number.isPresent() ? sandbox.listClaims(number.get()) : List.of();
    if (claims.isEmpty()) {
      return Problem.notFound("there is no claim of this number");
    }
    AdjudicatedClaim last = claims.get(claims.size() - 1);
    return request.wantsJson()
        ? Response.ok(Response.JSON, Explanations.json(last))
        : Response.ok(Response.TEXT, Explanations.text(last));
  }

  /** Of a number several claims have, all must be for him to see: it is not told which is meant. */
  private boolean isSeen(Request request) throws IOException {
    if (!request.user().isPartner()) {
      return true;
    }
    String[] segments = request.path().split("/", -1);
    for (AdjudicatedClaim claim : sandbox.listClaims(segments[2])) {
      if (!request.user().seesClaimsOf(claim.claim().billing().party().npi())) {
        return false;
      }
    }
    return true;
  }

  /** Which claim, and which line of it; 0 for all. */
  private record Question(String number, int line) {}

  private static Optional<Question> whatIf(String path) {
    Matcher asked = WHAT_IF.matcher(path);
    return asked.matches()
        ? Optional.of(
            new Question(
                asked.group(1), asked.group(2) == null ? 0 : Integer.parseInt(asked.group(2))))
        : Optional.empty();
  }

  private Response answer(Question question, boolean json) throws IOException {
    Optional<Subject> subject = Subject.find(sandbox.records(), sandbox.rules(), question.number());
    if (subject.isEmpty()) {
      return Problem.notFound("there is no claim of this number");
    }
    WhatIf answer = WhatIf.of(subject.get(), Limits.USUAL.ofLine(question.line()));
    return json
        ? Response.ok(Response.JSON, answer.json())
        : Response.ok(Response.TEXT, answer.text());
  }
}
