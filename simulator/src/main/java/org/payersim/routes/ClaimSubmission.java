package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.explain.CodeWords;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.plain.FaultyClaimException;
import org.payersim.plain.PlainClaims;
import org.payersim.plain.PlainFault;
import org.payersim.remittance.ClaimPayment;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;
import org.payersim.status.ClaimStatus;
import org.payersim.transcript.Sending;

/**
 * {@code POST /claims}: a claim as plain JSON in, what became of it back: taken or not, and as far
 * as it is decided by then every line with its adjustments.
 *
 * @param sandbox to whom
 */
record ClaimSubmission(Sandbox sandbox) {
  Response submit(Request request) throws IOException {
    if (request.body().size() > PlainClaims.LIMIT) {
      return Problem.tooLarge(PlainClaims.LIMIT);
    }
    if (request.body().size() == 0) {
      return Problem.of(ProblemType.NOTHING_SENT, "the body is empty; send a claim");
    }
    String key;
    try {
      key = IdempotencyKey.of(request.headers().key()).orElse("");
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.BAD_IDEMPOTENCY_KEY, e);
    }
    try {
      Sending.Sent sent = new PlainClaims(sandbox).submit(request.bytes(), key);
      return sent.decided().isPresent()
          ? Json.response(taken(sent.decided().get(), request.root()))
          : notTaken(sent);
    } catch (FaultyClaimException e) {
      return Problem.errors(ProblemType.FAULTY_CLAIM, e.faults());
    } catch (KeyTakenException e) {
      return Problem.of(
          ProblemType.IDEMPOTENCY_KEY_TAKEN, "another claim came with this key before");
    } catch (Sending.TooOftenException e) {
      return Problem.of(ProblemType.SENT_TOO_OFTEN, e);
    }
  }

  private static Response notTaken(Sending.Sent sent) {
    List<PlainFault> faults = new ArrayList<>();
    sent.faults().forEach(fault -> faults.add(new PlainFault(fault.place(), fault.words())));
    if (faults.isEmpty()) {
      faults.add(new PlainFault("", "the payer does not take this claim, addressed as it is"));
    }
    return sent.isSilent()
        ? Json.response(
                Json.object()
                    .put("patientControlNumber", sent.transcript().account())
                    .put("outcome", "received"))
            .withStatus(202)
        : Problem.errors(ProblemType.FAULTY_CLAIM, faults);
  }

  /** A claim that entered: its acknowledgment, and what was decided. */
  private ObjectNode taken(AdjudicatedClaim decided, String root) throws IOException {
    ObjectNode node = new ClaimsJson(root).summary(decided);
    acknowledgment(decided, node);
    String number = decided.payerControlNumber();
    if (!number.isEmpty()) {
      node.put("status", Json.href(root + "/claims/" + number + "/status"));
      Questions.to(sandbox)
          .findClaim(number)
          .flatMap(ClaimRecord::payment)
          .ifPresent(payment -> remittance(payment, root, node));
    }
    if (decided.outcome() instanceof Adjudication.Pended waiting) {
      waits(waiting, node);
    }
    ArrayNode lines = node.putArray("lines");
    decided.outcome().findFinal().ifPresent(done -> decision(decided, done, node, lines));
    return node;
  }

  /** What the 277CA says of it. */
  private static void acknowledgment(AdjudicatedClaim decided, ObjectNode node) {
    List<ClaimStatus> statuses =
        decided.outcome() instanceof Adjudication.Rejected refused
            ? refused.rejections().stream().map(Ruling.Rejected::status).distinct().toList()
            : List.of(ClaimStatus.ACCEPTED);
    ObjectNode acknowledgment =
        node.putObject("acknowledgment")
            .put("accepted", !(decided.outcome() instanceof Adjudication.Rejected))
            .put("interchange", decided.claim().batch().interchangeControlNumber());
    ClaimsJson.statuses(statuses, acknowledgment);
  }

  private static void remittance(ClaimRecord.Payment payment, String root, ObjectNode node) {
    ObjectNode told = node.putObject("remittance").put("on", payment.on().toString());
    if (!payment.trace().isEmpty()) {
      told.put("id", payment.trace())
          .put("href", Json.href(root + "/remittances/" + payment.trace()));
    }
  }

  private static void waits(Adjudication.Pended waiting, ObjectNode node) {
    ArrayNode reasons = node.putArray("waitsFor");
    for (Pend pend : waiting.reasons()) {
      reasons
          .addObject()
          .put("line", pend.line())
          .put("stage", pend.stage())
          .put("reason", pend.reason().toString())
          .put("words", CodeWords.of(pend.reason()));
    }
  }

  private static void decision(
      AdjudicatedClaim decided, Determination done, ObjectNode node, ArrayNode lines) {
    node.put("claimStatus", done.status());
    if (!done.interest().isZero()) {
      node.put("interest", done.interest().toString());
    }
    Optional<ClaimPayment> payment =
        done.lines().size() == decided.claim().lines().size()
            ? Optional.of(ClaimPayment.of(decided.claim(), done))
            : Optional.empty();
    payment.ifPresent(paid -> LineJson.put(paid.lines(), lines));
  }
}
