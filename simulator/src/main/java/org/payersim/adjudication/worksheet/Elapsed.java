package org.payersim.adjudication.worksheet;

import java.time.LocalDate;

/**
 * What happened between the receipt of a claim and a decision that is made on a later day.
 *
 * @param decidedOn day of the decision: what it pays is paid that day
 * @param requests how often the provider was asked for something
 * @param daysWithProvider days, each once, on which an answer of his was waited for
 */
public record Elapsed(LocalDate decidedOn, int requests, int daysWithProvider) {
  /** A finding that rests on it: a decision made later still goes on from there. */
  public interface Found extends Finding {
    /** What happened until then. */
    Elapsed elapsed();
  }

  /** The same, until another day. */
  public Elapsed until(LocalDate day) {
    return new Elapsed(day, requests, daysWithProvider);
  }
}
