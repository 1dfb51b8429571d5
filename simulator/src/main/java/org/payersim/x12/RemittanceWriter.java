package org.payersim.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.payersim.remittance.ClaimPayments;
import org.payersim.remittance.Remittance;

/** Writes the 835. Source: 005010X221A1. */
public final class RemittanceWriter {
  private RemittanceWriter() {}

  /** Encodes claims as they are added to a payment run. */
  public static ClaimPayments.Factory claimPayments() {
    throw new UnsupportedOperationException();
  }

  /** One interchange with one set 835 for every remittance. */
  public static void write(
      List<Remittance> remittances, Envelope envelope, ControlNumbers numbers, OutputStream out)
      throws IOException {}
}
