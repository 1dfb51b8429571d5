package org.payersim.control;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** What goes wrong between a payer and a partner. */
public sealed interface FaultAction {
  /** Something about a document on its way out. */
  sealed interface OfDocuments extends FaultAction
      permits Lose,
          Late,
          RemittanceFirst,
          Duplicate,
          Reorder,
          Split,
          Merge,
          Truncate,
          WrongNumber,
          Unbalance,
          Partial,
          OfFiles {}

  /** Something about the file a document is put into; it happens nowhere else. */
  sealed interface OfFiles extends OfDocuments permits Unfinished, Renamed {}

  /** Something about a request and its answer. */
  sealed interface OfRequests extends FaultAction permits Refuse, Silence, Reset, Drip, Slow {}

  /** It never goes out. */
  record Lose() implements OfDocuments {}

  /** It goes out so much later by the payer's clock. */
  record Late(TemporalAmount by) implements OfDocuments {}

  /** An acknowledgment goes out when the partner has a remittance made for the same delivery. */
  record RemittanceFirst() implements OfDocuments {}

  /** It goes out so many times, twice or more. */
  record Duplicate(int times) implements OfDocuments {}

  /** It goes out behind what should come after it. */
  record Reorder() implements OfDocuments {}

  /** It goes out in so many pieces, cut between segments. */
  record Split(int parts) implements OfDocuments {}

  /** It waits for the next of its kind and goes out with it as one. */
  record Merge() implements OfDocuments {}

  /** Only this part of its bytes goes out. */
  record Truncate(Rate part) implements OfDocuments {}

  /**
   * A control number or count of a trailer is one too high.
   *
   * @param element IEA01, IEA02, GE01, GE02, SE01 or SE02
   */
  record WrongNumber(String element) implements OfDocuments {}

  /**
   * An amount of an 835 is higher by so much, so that it does not balance.
   *
   * @param element BPR02, CLP04, CAS03 or SVC03; the first of them
   */
  record Unbalance(String element, Money by) implements OfDocuments {}

  /** A 999 says nothing of the last transaction set. */
  record Partial() implements OfDocuments {}

  /** The file has its name while it is half written, for so long. */
  record Unfinished(Duration time) implements OfFiles {}

  /** The file gets another name after so long. */
  record Renamed(Duration after) implements OfFiles {}

  /**
   * Answered with an error.
   *
   * @param status 429, or 500 to 599
   * @param taken whether the request was carried out before
   */
  record Refuse(int status, boolean taken) implements OfRequests {}

  /** No answer; the connection is closed after so long. */
  record Silence(Duration time, boolean taken) implements OfRequests {}

  /**
   * The connection is reset.
   *
   * @param bytes how much of the answer's body goes out before
   * @param taken whether the request was carried out before
   */
  record Reset(int bytes, boolean taken) implements OfRequests {}

  /** The answer comes a few bytes at a time. */
  record Drip(int bytes, Duration every) implements OfRequests {}

  /** The answer comes so much later. */
  record Slow(Duration by) implements OfRequests {}
}
