package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.remittance.Remittance;

/**
 * What a partner gets back at once for a delivery: all acknowledgments, one after the other. The
 * remittances go to the mailbox.
 */
public final class Reply implements AnswerSink {
  private final Mailbox mailbox;
  private final List<Document> documents = new ArrayList<>();
  private final List<OutboundRemittance> remittances = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private Tally tally = Tally.NONE;

  Reply(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /**
   * An acknowledgment.
   *
   * @param kind what it is
   * @param bytes one interchange
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  public record Document(Kind kind, byte[] bytes) {}

  /** TA1, 999 and 277CA of every interchange, in order. */
  public List<Document> acknowledgments() {
    return List.copyOf(documents);
  }

  /** All acknowledgments, or all of one kind, as one text of X12. */
  public byte[] text(Predicate<Kind> which) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(2048);
    for (Document document : documents) {
      if (which.test(document.kind())) {
        text.write(document.bytes(), 0, document.bytes().length);
      }
    }
    return text.toByteArray();
  }

  /** Bytes of all acknowledgments together. */
  long size() {
    return documents.stream().mapToLong(document -> document.bytes().length).sum();
  }

  /** The remittances made for this delivery. */
  public List<OutboundRemittance> remittances() {
    return List.copyOf(remittances);
  }

  /** What was no X12 at all, one sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What became of the delivery. */
  public Tally tally() {
    return tally;
  }

  Reply finished(Tally result) {
    tally = result;
    return this;
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    documents.add(new Document(kind, document));
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {}

  @Override
  public OutputStream remittance(Remittance remittance) {
    return mailbox.open(remittance, remittances::add);
  }

  @Override
  public void unreadable(long offset, String problem) {
    problems.add("at byte " + offset + ": " + problem);
  }
}
