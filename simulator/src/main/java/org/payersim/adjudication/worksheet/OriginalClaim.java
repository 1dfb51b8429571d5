package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import org.payersim.money.Money;

/**
 * The earlier claim of the family that a replacement or void names, as the ledger knows it.
 *
 * @param payerControlNumber the payer's number
 * @param receivedOn day of its receipt
 * @param billedBy identifier of its billing provider
 * @param state how it stands
 * @param paid what was paid for it; zero if it waits
 * @param interest what was paid on top, since that was late
 */
public record OriginalClaim(
    String payerControlNumber,
    LocalDate receivedOn,
    String billedBy,
    State state,
    Money paid,
    Money interest) {
  /** How an earlier claim stands. */
  public enum State {
    /** Decided, and counted. */
    FINAL,
    /** Waits for an examiner. */
    WAITING,
    /** Taken back before. */
    REVERSED
  }
}
