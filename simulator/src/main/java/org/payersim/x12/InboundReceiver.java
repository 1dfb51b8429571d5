package org.payersim.x12;

import org.payersim.claim.Attachment;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.eligibility.PremiumSet;
import org.payersim.inquiry.Inquiry;

/**
 * Receives what a source of X12 holds, in order. Calls nest: interchange, group, set, claims.
 *
 * <p>A transaction set is checked whole before the first of its claims is handed over: {@link #set}
 * comes first, and only if it was accepted {@link #batchOpened}, the {@link #claim}s and {@link
 * #batchClosed} follow, the {@link #inquiry inquiries}, the {@link #attachment attachments}, the
 * {@link #enrollment enrollment} or the {@link #premiums premiums}.
 */
public interface InboundReceiver {
  /**
   * A readable ISA begins.
   *
   * @return false to refuse the interchange as a duplicate (TA1 R 025); nothing of it is then
   *     handed over
   */
  boolean interchangeOpened(InterchangeHeader header);

  /** A GS begins. */
  void groupOpened(GroupHeader header);

  /** A transaction set was read and checked. */
  void set(TransactionSetResult result);

  /** The claims of the set just accepted follow. */
  void batchOpened(Batch batch);

  /** One claim, complete. */
  void claim(Claim claim);

  /** No more claims in this set. */
  void batchClosed();

  /** One patient's inquiry of a set just accepted. */
  void inquiry(Inquiry inquiry);

  /** One document of a set just accepted that supports a claim; most are not told. */
  default void attachment(Attachment attachment) {}

  /** All members of a set just accepted; most are not told. */
  default void enrollment(EnrollmentSet set) {}

  /** All premiums of a set just accepted; most are not told. */
  default void premiums(PremiumSet set) {}

  /** GE, or where the group broke off. */
  void groupClosed(GroupResult result);

  /** IEA, or where the interchange broke off. Called for every readable ISA, also a refused one. */
  void interchangeClosed(InterchangeResult result);

  /**
   * Bytes between, before or instead of interchanges that are no X12 at all, so that not even a TA1
   * can be addressed.
   *
   * @param offset where in the source they begin
   * @param problem what is wrong, in one sentence without any of the data
   */
  void unreadable(long offset, String problem);
}
