package org.payersim.fhir;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;
import org.payersim.transcript.Sending;
import org.payersim.transcript.SentDocument;
import org.payersim.transcript.SetFault;
import org.payersim.transcript.Transcript;

/**
 * Sends a Claim the way every claim takes: as an 837 through the payer's intake; the documents it
 * brings along go ahead as a 275.
 *
 * @param sandbox to whom
 */
record Submission(Sandbox sandbox) {
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
    Sending way = new Sending(sandbox, ClaimInterchange.SENDER);
    Transcript written = ClaimInterchange.of(claim, sandbox.rules(), "");
    List<SentDocument> documents = new Documents(claim, written.account()).list();
    if (!documents.isEmpty()
        && !way.sendAhead(ClaimInterchange.documents(claim, sandbox.rules(), documents))) {
      throw new RefusedException(
          422, IssueType.PROCESSING, "the payer does not take the documents of this claim");
    }
    try {
      Sending.Sent sent =
          way.send(sending -> ClaimInterchange.of(claim, sandbox.rules(), sending), key);
      if (sent.decided().isEmpty()) {
        throw refusal(sent);
      }
      return response(sent.decided().get());
    } catch (KeyTakenException e) {
      throw new RefusedException(
          422, IssueType.DUPLICATE, "another claim came with this Idempotency-Key before");
    } catch (Sending.TooOftenException e) {
      throw new RefusedException(409, IssueType.DUPLICATE, "this claim was sent too often");
    }
  }

  /** A decided claim with what has become of it since. */
  ClaimResponse response(AdjudicatedClaim decided) throws IOException {
    String number = decided.payerControlNumber();
    Optional<ClaimRecord> record =
        number.isEmpty() ? Optional.empty() : Questions.to(sandbox).findClaim(number);
    return new ClaimResponses(sandbox.rules().payer(), sandbox.payerClock().now())
        .of(record.map(Told::of).orElse(new Told(decided, false, Optional.empty())));
  }

  private static RefusedException refusal(Sending.Sent sent) {
    List<Issue> issues =
        sent.faults().stream()
            .map(fault -> new Issue(type(fault), fault.place(), fault.words()))
            .toList();
    if (!issues.isEmpty()) {
      return new RefusedException(422, issues);
    }
    return sent.isSilent()
        ? new RefusedException(
            202, IssueType.INFORMATIONAL, "received; the payer was told to make no answer")
        : new RefusedException(422, IssueType.PROCESSING, "the payer does not take this claim");
  }

  /** What kind of fault it is. Of a segment 3 and I6 say that it is missing. */
  private static IssueType type(SetFault fault) {
    return fault.element() == 0
        ? switch (fault.code()) {
          case "3", "I6" -> IssueType.REQUIRED;
          default -> IssueType.STRUCTURE;
        }
        : switch (fault.code()) {
          case "1", "2" -> IssueType.REQUIRED;
          case "4", "5" -> IssueType.TOOLONG;
          case "7" -> IssueType.CODEINVALID;
          default -> IssueType.VALUE;
        };
  }
}
