package org.payersim.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.journal.Body;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/**
 * Sends a Claim the way every claim takes: as an 837 through the payer's intake, so that it is
 * journalled, decided, paid and replayed like any other.
 *
 * @param sandbox to whom
 */
record Submission(Sandbox sandbox) {
  /** So often at most is another control number tried where one was used before. */
  private static final int ATTEMPTS = 100;

  private static final int LONGEST_KEY = 255;

  /**
   * Submits a claim and says what became of it.
   *
   * @param key what the client calls this claim when it sends it again; empty if nothing
   * @throws RefusedException 422 with all that is wrong, if it did not enter
   */
  ClaimResponse submit(Claim claim, String key) throws IOException {
    if (key.length() > LONGEST_KEY) {
      throw new RefusedException(400, IssueType.TOOLONG, "a key has up to 255 characters");
    }
    int earlier = key.isEmpty() ? earlier(claim) : 0;
    for (int attempt = earlier; attempt < earlier + ATTEMPTS; attempt++) {
      String sending = key.isEmpty() ? Integer.toString(attempt) : "key " + key;
      ClaimInterchange interchange = ClaimInterchange.of(claim, sandbox.rules(), sending);
      Reply reply = send(interchange, key);
      if (!isKnownInterchange(reply) || !key.isEmpty()) {
        return answer(interchange, reply);
      }
    }
    throw new RefusedException(409, IssueType.DUPLICATE, "this claim was sent too often");
  }

  /** How often a claim of this number came already: so many control numbers are used up. */
  private int earlier(Claim claim) throws IOException {
    String account = ClaimInterchange.of(claim, sandbox.rules(), "").account();
    return (int) sandbox.listClaims(account).stream().filter(Submission::isOurs).count();
  }

  private static boolean isOurs(AdjudicatedClaim claim) {
    return claim.claim().batch().interchangeSender().equals(ClaimInterchange.SENDER);
  }

  private Reply send(ClaimInterchange interchange, String key) throws IOException {
    Body body = Body.of(interchange.bytes());
    try {
      return key.isEmpty() ? sandbox.receive(body) : sandbox.receive(body, key);
    } catch (KeyTakenException e) {
      throw new RefusedException(
          422, IssueType.DUPLICATE, "another claim came with this Idempotency-Key before");
    }
  }

  /** TA1 025: an interchange of this control number was taken before. */
  private static boolean isKnownInterchange(Reply reply) {
    return reply.acknowledgments().stream()
        .filter(document -> document.kind() == AnswerSink.Kind.TA1)
        .anyMatch(document -> text(document).contains("*R*025~"));
  }

  private static String text(Reply.Document document) {
    return new String(document.bytes(), StandardCharsets.ISO_8859_1);
  }

  private ClaimResponse answer(ClaimInterchange interchange, Reply reply) throws IOException {
    Optional<AdjudicatedClaim> decided = find(interchange);
    if (decided.isEmpty()) {
      throw refusal(interchange, reply);
    }
    return response(decided.get());
  }

  private Optional<AdjudicatedClaim> find(ClaimInterchange interchange) throws IOException {
    return sandbox.listClaims(interchange.account()).stream()
        .filter(Submission::isOurs)
        .filter(
            claim ->
                claim
                    .claim()
                    .batch()
                    .interchangeControlNumber()
                    .equals(interchange.controlNumber()))
        .reduce((first, last) -> last);
  }

  /** A decided claim with what has become of it since. */
  ClaimResponse response(AdjudicatedClaim decided) throws IOException {
    String number = decided.payerControlNumber();
    Optional<ClaimRecord> record =
        number.isEmpty() ? Optional.empty() : Questions.to(sandbox).findClaim(number);
    return new ClaimResponses(sandbox.rules().payer(), sandbox.payerClock().now())
        .of(record.map(Told::of).orElse(new Told(decided, false, Optional.empty())));
  }

  private static RefusedException refusal(ClaimInterchange interchange, Reply reply) {
    List<Issue> issues =
        reply.acknowledgments().stream()
            .filter(document -> document.kind() == AnswerSink.Kind.ACKNOWLEDGMENT_999)
            .flatMap(
                document -> FaultsOf999.of(document.bytes(), interchange.expressions()).stream())
            .toList();
    if (!issues.isEmpty()) {
      return new RefusedException(422, issues);
    }
    boolean isSilent = !reply.tally().hasRejection();
    return isSilent
        ? new RefusedException(
            202, IssueType.INFORMATIONAL, "received; the payer was told to make no answer")
        : new RefusedException(422, IssueType.PROCESSING, "the payer does not take this claim");
  }
}
