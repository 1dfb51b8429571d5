package org.payersim.web.journey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;

/** Keeps everything that is answered to one delivery. */
public final class DeliverySink implements AnswerSink {
  private final List<Document> documents = new ArrayList<>();
  private final List<AdjudicatedClaim> claims = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    keep(
        switch (kind) {
          case TA1 -> Document.Kind.TA1;
          case ACKNOWLEDGMENT_999 -> Document.Kind.ACKNOWLEDGMENT_999;
          case ACKNOWLEDGMENT_277CA -> Document.Kind.ACKNOWLEDGMENT_277CA;
          case ELIGIBILITY_271 -> Document.Kind.ELIGIBILITY_271;
          case CLAIM_STATUS_277 -> Document.Kind.CLAIM_STATUS_277;
          case REVIEW_278 -> Document.Kind.REVIEW_278;
          case DOCUMENT_REQUEST_277 -> Document.Kind.DOCUMENT_REQUEST_277;
        },
        document);
  }

  @Override
  public void decided(List<AdjudicatedClaim> some) {
    claims.addAll(some);
  }

  @Override
  public OutputStream remittance(Remittance remittance) {
    return new ByteArrayOutputStream(4096) {
      @Override
      public void close() {
        keep(Document.Kind.REMITTANCE_835, toByteArray());
      }
    };
  }

  @Override
  public void unreadable(long offset, String problem) {
    problems.add("At byte " + offset + ": " + problem + ".");
  }

  private void keep(Document.Kind kind, byte[] document) {
    documents.add(new Document(kind, new String(document, StandardCharsets.ISO_8859_1)));
  }

  /** The answers, in the order they came. */
  public List<Document> documents() {
    return documents;
  }

  /** What was decided, in order. */
  public List<AdjudicatedClaim> claims() {
    return claims;
  }

  /** What was no X12. */
  public List<String> problems() {
    return problems;
  }
}
