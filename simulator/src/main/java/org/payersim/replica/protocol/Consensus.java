package org.payersim.replica.protocol;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One replica's part in agreeing on a journal: one replica leads and writes, the others follow; an
 * entry counts once a majority has it on disk. Who is in the minority takes nothing.
 *
 * <p>The protocol is Raft (Ongaro, Ousterhout: In Search of an Understandable Consensus Algorithm,
 * 2014; Ongaro's thesis for trial votes, section 9.6, leases, 6.4, and changes of voters one at a
 * time, 4.1). Used by one thread at a time. Times are milliseconds of a clock that never goes back,
 * each replica's own.
 */
public final class Consensus {
  private final String self;
  private final Copy copy;
  private final EntryMaker maker;
  private final Network network;
  private final Timing timing;
  private final Voters voters;
  private final Elections elections;
  private long committed;
  private long joinAt;
  private Optional<String> leader = Optional.empty();
  private @Nullable Leadership leadership;

  /** A replica that has just been started. */
  public Consensus(Parts parts, long now) {
    this.self = parts.self();
    this.maker = parts.maker();
    this.network = parts.network();
    this.timing = parts.timing();
    this.copy = new Copy(parts.log(), parts.firstVoters());
    this.voters = copy.voters();
    this.elections = new Elections(parts, copy, now);
    this.joinAt = now;
  }

  /** Up to which entry the journal is agreed on, as far as it knows. */
  public long committed() {
    return committed;
  }

  /** The latest term it has seen. */
  public long term() {
    return elections.term();
  }

  /** Who leads, as far as it knows. */
  public Optional<String> leader() {
    return leader;
  }

  /** Who agrees on the journal. */
  public SortedSet<String> voters() {
    return voters.current();
  }

  /**
   * Whether it leads and everything before its term is agreed on: then, and only then, it takes.
   */
  public boolean takes(long now) {
    return leadership != null && committed >= leadership.opening() && isAlone(leadership, now);
  }

  /** Whether nobody else can lead by now. */
  private boolean isAlone(Leadership leading, long now) {
    return now - leading.withMajorityAt(now) < timing.patience();
  }

  /**
   * Appends an entry as leader, to be forced by the caller, who says so to {@link #durable}.
   *
   * @return its number
   */
  public long append(LogEntry entry, long now) throws NotLeadingException {
    if (!takes(now)) {
      throw new NotLeadingException("this replica does not lead");
    }
    copy.add(entry);
    return copy.last();
  }

  /** The caller forced its journal: it is on disk up to this entry, if it still leads. */
  public void durable(long index, long term, long now) {
    if (leadership != null && term() == term) {
      leadership.durable(index);
      agree(now);
      replicate(now);
    }
  }

  /** Hands on at once what was appended. */
  public void replicate(long now) {
    if (leadership != null) {
      leadership.replicate(now, committed, network);
    }
  }

  /**
   * A replica stops agreeing on the journal.
   *
   * @throws NotLeadingException if this one does not lead, or another change is under way
   */
  public void remove(String name, long now) throws NotLeadingException {
    Leadership leading = leadership;
    if (!takes(now) || leading == null) {
      throw new NotLeadingException("this replica does not lead");
    }
    if (voters.since() > committed) {
      throw new NotLeadingException("the replicas are being changed; try again");
    }
    SortedSet<String> rest = new TreeSet<>(voters.current());
    if (rest.remove(name) && !rest.isEmpty()) {
      change(leading, rest, now);
    }
  }

  private void change(Leadership leading, SortedSet<String> names, long now) {
    copy.addForced(maker.voters(term(), copy.last() + 1, names));
    leading.follow(now);
    durable(copy.last(), term(), now);
  }

  /** Time has passed. */
  public void tick(long now) {
    Leadership leading = leadership;
    if (leading != null) {
      if (now - leading.withMajorityAt(now) >= 2 * timing.patience()) {
        follow(now);
      } else {
        replicate(now);
      }
    } else if (!voters.contain(self)) {
      join(now);
    } else if (elections.isDue(now)) {
      leader = Optional.empty();
      leadIf(elections.stand(now), now);
    }
  }

  /** Who is no voter yet says so, as long as nobody hands it anything. */
  private void join(long now) {
    if (!elections.isLed(now) && now - joinAt >= timing.patience()) {
      joinAt = now;
      voters.current().forEach(name -> network.send(name, new Message.Join()));
    }
  }

  private void leadIf(boolean won, long now) {
    if (won) {
      leader = Optional.of(self);
      copy.addForced(maker.opening(term(), copy.last() + 1));
      leadership = new Leadership(self, term(), copy, timing, now);
      durable(copy.last(), term(), now);
    }
  }

  /** Follows whoever leads in its term. */
  private void follow(long now) {
    leadership = null;
    leader = Optional.empty();
    elections.standDown();
    elections.waitForLeader(now);
  }

  /** Leads no more and does not stand again; it votes, and takes what others hand on. */
  public void resign(long now) {
    elections.retire();
    if (leadership != null) {
      follow(now);
    }
  }

  private void seen(long term, long now) {
    if (elections.seen(term)) {
      follow(now);
    }
  }

  private void agree(long now) {
    Leadership leading = leadership;
    if (leading == null) {
      return;
    }
    long agreed = leading.agreed();
    // Entries of earlier terms are agreed on with one of this term, never by being counted.
    if (agreed > committed && copy.term(agreed) == term()) {
      committed = agreed;
      if (!voters.contain(self) && voters.since() <= committed) {
        leading.tellAll(now, committed, network);
        follow(now);
      }
    }
  }

  /** A message came in. */
  public void receive(String from, Message message, long now) {
    switch (message) {
      case Message.AskVote ask -> asked(from, ask, now);
      case Message.Vote vote -> {
        if (vote.granted()) {
          leadIf(elections.granted(from, vote, now), now);
        } else {
          seen(vote.term(), now);
        }
      }
      case Message.Append append -> network.send(from, taken(from, append, now));
      case Message.Appended answer -> answered(from, answer, now);
      case Message.Join join -> {
        if (leadership != null) {
          leadership.learn(from, now);
        }
      }
    }
  }

  private void asked(String from, Message.AskVote ask, long now) {
    boolean led = leadership != null ? isAlone(leadership, now) : elections.isLed(now);
    if (!led && !ask.trial()) {
      seen(ask.term(), now);
    }
    elections.answer(from, ask, led, now);
  }

  private Message.Appended taken(String from, Message.Append append, long now) {
    seen(append.term(), now);
    if (append.term() < term()) {
      return new Message.Appended(term(), false, copy.last(), append.sentAt());
    }
    leader = Optional.of(from);
    elections.heard(now);
    long previous = append.previous();
    if (previous > copy.last()) {
      return new Message.Appended(term(), false, copy.last(), append.sentAt());
    }
    if (copy.term(previous) != append.previousTerm()) {
      long before = copy.beforeTermOf(previous, committed);
      return new Message.Appended(term(), false, before, append.sentAt());
    }
    copy.take(previous, append.entries(), committed);
    long last = previous + append.entries().size();
    committed = Math.max(committed, Math.min(append.committed(), last));
    return new Message.Appended(term(), true, last, append.sentAt());
  }

  private void answered(String from, Message.Appended answer, long now) {
    seen(answer.term(), now);
    if (leadership == null || answer.term() != term()) {
      return;
    }
    leadership.answered(from, answer, now, committed, network);
    agree(now);
    if (leadership != null && takes(now) && voters.since() <= committed) {
      promote(leadership, now);
    }
  }

  /** Whoever has caught up votes from now on. */
  private void promote(Leadership leading, long now) {
    Optional<String> learner = leading.caughtUp(committed);
    if (learner.isPresent()) {
      SortedSet<String> more = new TreeSet<>(voters.current());
      more.add(learner.get());
      change(leading, more, now);
    }
  }
}
