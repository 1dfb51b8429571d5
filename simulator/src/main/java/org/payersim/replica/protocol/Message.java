package org.payersim.replica.protocol;

import java.util.List;

/** What replicas tell each other. Any message may be lost, late, or come twice. */
public sealed interface Message {
  /**
   * Asks for a vote.
   *
   * @param term in which the sender wants to lead
   * @param lastIndex the number of its last entry
   * @param lastTerm the term of that
   * @param trial whether it only asks what would be answered: who cannot win disturbs nobody
   */
  record AskVote(long term, long lastIndex, long lastTerm, boolean trial) implements Message {}

  /**
   * Answers that.
   *
   * @param asked the term that was asked for
   * @param term the latest the sender has seen
   * @param granted whether the vote is given
   * @param trial as asked
   */
  record Vote(long asked, long term, boolean granted, boolean trial) implements Message {}

  /**
   * A leader hands on entries, or says that it is there.
   *
   * @param term in which it leads
   * @param previous the number of the entry before these
   * @param previousTerm the term of that
   * @param entries in order, maybe none
   * @param committed up to where the journal is agreed on
   * @param sentAt when, by the leader's clock; answered unread
   */
  record Append(
      long term,
      long previous,
      long previousTerm,
      List<LogEntry> entries,
      long committed,
      long sentAt)
      implements Message {}

  /**
   * Answers that.
   *
   * @param term the latest the sender has seen
   * @param taken whether its journal holds the entry before those handed on
   * @param index if so, up to where it now is as the leader's, on disk; if not, up to where it may
   *     be
   * @param sentAt as the leader said
   */
  record Appended(long term, boolean taken, long index, long sentAt) implements Message {}

  /** Somebody who is no voter wants to become one. */
  record Join() implements Message {}
}
