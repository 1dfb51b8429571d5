package org.payersim.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.Body;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/**
 * Sends a claim of another form the way every claim takes: as an 837 through the payer's intake, so
 * that it is journalled, decided, paid and replayed like any other.
 *
 * @param sandbox to whom
 * @param sender what claims of this form have as ISA06
 */
public record Sending(Sandbox sandbox, String sender) {
  /** So often at most is another control number tried where one was used before. */
  private static final int ATTEMPTS = 100;

  /** The claim came so often that no control number is left to try. */
  public static final class TooOftenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooOftenException() {
      super("this claim was sent too often");
    }
  }

  /**
   * What came of it.
   *
   * @param transcript as it was sent
   * @param reply what the payer answered
   * @param decided the claim, if it entered
   */
  public record Sent(Transcript transcript, Reply reply, Optional<AdjudicatedClaim> decided) {
    /** What the 999 finds wrong, told of the places the segments were written from. */
    public List<SetFault> faults() {
      return reply.acknowledgments().stream()
          .filter(document -> document.kind() == AnswerSink.Kind.ACKNOWLEDGMENT_999)
          .flatMap(document -> SetFault.of(document.bytes(), transcript.places()).stream())
          .toList();
    }

    /** Whether it was received, and the payer was told to make no answer. */
    public boolean isSilent() {
      return decided.isEmpty() && faults().isEmpty() && !reply.tally().hasRejection();
    }
  }

  /**
   * Sends a claim. Sent twice without a key it is a duplicate claim, not a duplicate interchange:
   * the number of times it came before goes into its control number.
   *
   * @param writing writes the claim for one sending, the same bytes for the same sending
   * @param key what the client calls this claim when it sends it again; empty if nothing
   * @throws org.payersim.sandbox.KeyTakenException if something else came with the key
   * @throws TooOftenException if no control number is left to try
   */
  public Sent send(Function<String, Transcript> writing, String key) throws IOException {
    int earlier = key.isEmpty() ? earlier(writing.apply("").account()) : 0;
    for (int attempt = earlier; attempt < earlier + ATTEMPTS; attempt++) {
      Transcript transcript =
          writing.apply(key.isEmpty() ? Integer.toString(attempt) : "key " + key);
      Body body = Body.of(transcript.bytes());
      Reply reply = key.isEmpty() ? sandbox.receive(body) : sandbox.receive(body, key);
      if (!isKnownInterchange(reply) || !key.isEmpty()) {
        return new Sent(transcript, reply, find(transcript));
      }
    }
    throw new TooOftenException();
  }

  /**
   * Sends documents ahead of the claim that announces them: one that finds its documents there is
   * treated so at once. The same documents sent again are refused as a duplicate interchange, and
   * are there already.
   *
   * @param interchange with one 275
   * @return whether they are there
   */
  public boolean sendAhead(byte[] interchange) throws IOException {
    Reply reply = sandbox.receive(Body.of(interchange));
    return !reply.tally().hasRejection() || isKnownInterchange(reply);
  }

  /** How often a claim of this number came already: so many control numbers are used up. */
  private int earlier(String account) throws IOException {
    return (int) sandbox.listClaims(account).stream().filter(this::isOurs).count();
  }

  private boolean isOurs(AdjudicatedClaim claim) {
    return claim.claim().batch().interchangeSender().equals(sender);
  }

  /** TA1 025: an interchange of this control number was taken before. */
  private static boolean isKnownInterchange(Reply reply) {
    return reply.acknowledgments().stream()
        .filter(document -> document.kind() == AnswerSink.Kind.TA1)
        .anyMatch(
            document ->
                new String(document.bytes(), StandardCharsets.ISO_8859_1).contains("*R*025~"));
  }

  private Optional<AdjudicatedClaim> find(Transcript transcript) throws IOException {
    String number = transcript.controlNumber();
    return sandbox.listClaims(transcript.account()).stream()
        .filter(this::isOurs)
        .filter(claim -> claim.claim().batch().interchangeControlNumber().equals(number))
        .reduce((first, last) -> last);
  }
}
