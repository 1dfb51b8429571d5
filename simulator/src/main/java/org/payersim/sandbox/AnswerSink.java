package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.bank.BankRun;
import org.payersim.remittance.Remittance;

/** Takes the payer's answers to a delivery as they are made, whole documents in order. */
public interface AnswerSink {
  /** What a document is. */
  enum Kind {
    TA1,
    ACKNOWLEDGMENT_999,
    ACKNOWLEDGMENT_277CA,
    ELIGIBILITY_271,
    CLAIM_STATUS_277,
    REVIEW_278,
    DOCUMENT_REQUEST_277
  }

  /** What is answered at once, acknowledgments and answers to inquiries: one interchange. */
  void acknowledgment(Kind kind, byte[] document) throws IOException;

  /** What the payer sends by itself, in its own time. */
  default void unasked(Kind kind, byte[] document) throws IOException {
    acknowledgment(kind, document);
  }

  /** Where an acknowledgment that may be long is to be written; it is closed when it is whole. */
  default OutputStream acknowledgment(Kind kind) throws IOException {
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        acknowledgment(kind, toByteArray());
      }
    };
  }

  /** Claims were decided; called in the order they were submitted. */
  void decided(List<AdjudicatedClaim> claims) throws IOException;

  /** Where the 835 of this remittance is to be written; it is closed when the document is whole. */
  OutputStream remittance(Remittance remittance) throws IOException;

  /** Money went out, with the remittances before: what the bank is told. */
  default void paid(BankRun run) throws IOException {}

  /** Something in the delivery is no X12 at all; one sentence without any of the data. */
  void unreadable(long offset, String problem) throws IOException;
}
