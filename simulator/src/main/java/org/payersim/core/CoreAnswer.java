package org.payersim.core;

/**
 * What an envelope is answered with.
 *
 * @param operation which operation it answers; where that is not known, real time
 * @param message the envelope
 * @param kind what becomes of it
 */
public record CoreAnswer(CoreOperation operation, CoreMessage message, Kind kind) {
  /** What became of a request. */
  public enum Kind {
    /** Answered. */
    DONE,
    /** Taken, to be answered later. */
    TAKEN,
    /** The envelope is at fault. */
    REFUSED,
    /** Nobody knows the sender. */
    UNAUTHORIZED,
    /** There were too many wrong log-ins, and this one was not looked at. */
    HELD
  }
}
