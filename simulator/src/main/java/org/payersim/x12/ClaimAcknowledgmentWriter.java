package org.payersim.x12;

import java.time.LocalDate;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Batch;
import org.payersim.rules.Payer;

/** Writes the 277CA. Source: 005010X214. */
public final class ClaimAcknowledgmentWriter {
  public ClaimAcknowledgmentWriter(Payer payer, LocalDate processedOn) {}

  public void open(Batch batch, LocalDate receivedOn) {}

  public void add(AdjudicatedClaim claim) {}

  public void close() {}

  /** One interchange with one set 277 for every batch; empty if there was no batch. */
  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return new byte[0];
  }
}
