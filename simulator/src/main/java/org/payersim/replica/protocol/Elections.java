package org.payersim.replica.protocol;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who is to lead: when a replica stands for election, and to whom it gives its vote. */
final class Elections {
  private final String self;
  private final Copy copy;
  private final ReplicaLog disk;
  private final Network network;
  private final Timing timing;
  private final RandomGenerator random;
  private Ballot ballot;
  private long heardAt;
  private long dueAt;
  private boolean retired;
  private @Nullable Campaign campaign;

  /** A try to become leader. */
  private record Campaign(long term, boolean trial, Set<String> votes) {}

  Elections(Parts parts, Copy copy, long now) {
    this.self = parts.self();
    this.copy = copy;
    this.disk = parts.log();
    this.network = parts.network();
    this.timing = parts.timing();
    this.random = parts.random();
    this.ballot = disk.ballot();
    // It may have told a leader a moment ago that it follows: that holds.
    this.heardAt = now;
    waitForLeader(now);
  }

  long term() {
    return ballot.term();
  }

  /** Some time passes before it stands for election, never the same for two. */
  void waitForLeader(long now) {
    dueAt = now + timing.patience() + random.nextLong(timing.patience());
  }

  /** It stands for nothing any more. */
  void standDown() {
    campaign = null;
  }

  /** It never stands again. */
  void retire() {
    retired = true;
    campaign = null;
  }

  boolean isDue(long now) {
    return !retired && now >= dueAt;
  }

  /** A leader was heard of. */
  void heard(long now) {
    heardAt = now;
    campaign = null;
    waitForLeader(now);
  }

  /** Whether a leader was heard of so lately that nobody else may lead. */
  boolean isLed(long now) {
    return now - heardAt < timing.patience();
  }

  /** A term that others know of; returns whether it is new. */
  boolean seen(long term) {
    if (term <= ballot.term()) {
      return false;
    }
    save(new Ballot(term, Optional.empty()));
    return true;
  }

  private void save(Ballot cast) {
    disk.save(cast);
    ballot = cast;
  }

  /** Stands for election, at first by asking what would be answered; returns whether it has won. */
  boolean stand(long now) {
    return campaign(true, now);
  }

  private boolean campaign(boolean trial, long now) {
    waitForLeader(now);
    long term = ballot.term() + 1;
    if (!trial) {
      save(new Ballot(term, Optional.of(self)));
    }
    Campaign begun = new Campaign(term, trial, new HashSet<>(Set.of(self)));
    campaign = begun;
    Message.AskVote ask = new Message.AskVote(term, copy.last(), copy.term(copy.last()), trial);
    for (String name : copy.voters().current()) {
      if (!name.equals(self)) {
        network.send(name, ask);
      }
    }
    return isWon(begun, now);
  }

  private boolean isWon(Campaign running, long now) {
    if (running.votes().size() < copy.voters().majority()) {
      return false;
    }
    if (running.trial()) {
      return campaign(false, now);
    }
    campaign = null;
    return true;
  }

  /** Somebody gave his vote; returns whether it has won. */
  boolean granted(String from, Message.Vote vote, long now) {
    Campaign running = campaign;
    if (running == null
        || running.trial() != vote.trial()
        || running.term() != vote.asked()
        || !copy.voters().contain(from)) {
      return false;
    }
    running.votes().add(from);
    return isWon(running, now);
  }

  /**
   * Answers somebody who asks for a vote.
   *
   * @param led whether somebody leads, so that nobody gets one
   */
  void answer(String from, Message.AskVote ask, boolean led, long now) {
    boolean granted = !led && copy.isCoveredBy(ask) && isFreeFor(from, ask);
    if (granted && !ask.trial()) {
      save(new Ballot(ballot.term(), Optional.of(from)));
      waitForLeader(now);
    }
    network.send(from, new Message.Vote(ask.term(), ballot.term(), granted, ask.trial()));
  }

  private boolean isFreeFor(String from, Message.AskVote ask) {
    return ask.trial()
        ? ask.term() > ballot.term()
        : ask.term() == ballot.term() && ballot.votedFor().orElse(from).equals(from);
  }
}
