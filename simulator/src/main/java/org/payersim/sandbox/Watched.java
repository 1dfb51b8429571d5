package org.payersim.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.bank.BankRun;
import org.payersim.remittance.Remittance;

/**
 * Hands answers on to who wants them and lets somebody watch.
 *
 * @param sink who wants them
 * @param watch who watches
 */
record Watched(AnswerSink sink, Watch watch) implements AnswerSink {
  private static final int ISA08_FROM = 54;
  private static final int ISA08_TO = 69;

  @Override
  public void acknowledgment(Kind kind, byte[] document) throws IOException {
    watch.answered(kind, partner(document));
    sink.acknowledgment(kind, document);
  }

  @Override
  public OutputStream acknowledgment(Kind kind) throws IOException {
    watch.answered(kind, "");
    return sink.acknowledgment(kind);
  }

  private static String partner(byte[] document) {
    return document.length < ISA08_TO
        ? ""
        : new String(document, ISA08_FROM, ISA08_TO - ISA08_FROM, StandardCharsets.ISO_8859_1)
            .strip();
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) throws IOException {
    watch.decided(claims);
    sink.decided(claims);
  }

  @Override
  public OutputStream remittance(Remittance remittance) throws IOException {
    watch.remitted();
    return sink.remittance(remittance);
  }

  @Override
  public void paid(BankRun run) throws IOException {
    sink.paid(run);
  }

  @Override
  public void unreadable(long offset, String problem) throws IOException {
    sink.unreadable(offset, problem);
  }
}
