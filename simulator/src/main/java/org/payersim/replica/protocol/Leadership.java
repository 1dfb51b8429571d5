package org.payersim.replica.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a leader knows of the others: how far each is, and when it was last heard of. Times are the
 * leader's own.
 */
final class Leadership {
  /** One of those that follow. */
  private static final class Progress {
    private long next;
    private long match;
    private long sentAt = Long.MIN_VALUE;
    private boolean awaited;

    /** When the message was sent that it answered last: it has not left since. */
    private long withUsAt;

    Progress(long next, long now) {
      this.next = next;
      this.withUsAt = now;
    }
  }

  private final String self;
  private final long term;
  private final long opening;
  private final Copy copy;
  private final Voters voters;
  private final Timing timing;
  private final Map<String, Progress> others = new TreeMap<>();
  private final SortedSet<String> learners = new TreeSet<>();
  private long durable;

  /** Of a leader whose journal ends with the first entry of its term. */
  Leadership(String self, long term, Copy copy, Timing timing, long now) {
    this.self = self;
    this.term = term;
    this.copy = copy;
    this.voters = copy.voters();
    this.timing = timing;
    this.opening = copy.last();
    this.durable = opening;
    follow(now);
  }

  /** The number of the first entry of its term. */
  long opening() {
    return opening;
  }

  /** Takes up whoever has become a voter, and forgets who is none any more. */
  void follow(long now) {
    learners.removeAll(voters.current());
    others.keySet().retainAll(everybody());
    everybody()
        .forEach(name -> others.computeIfAbsent(name, one -> new Progress(copy.last(), now)));
  }

  private SortedSet<String> everybody() {
    SortedSet<String> everybody = new TreeSet<>(voters.current());
    everybody.addAll(learners);
    everybody.remove(self);
    return everybody;
  }

  /** Somebody who is to follow, and to vote once it has caught up. */
  void learn(String name, long now) {
    if (!voters.contain(name) && learners.add(name)) {
      follow(now);
    }
  }

  /** Of those who learn, one that has caught up. */
  Optional<String> caughtUp(long committed) {
    return learners.stream().filter(name -> progress(name).match >= committed).findFirst();
  }

  private Progress progress(String name) {
    Progress progress = others.get(name);
    if (progress == null) {
      throw new IllegalStateException("not followed: " + name);
    }
    return progress;
  }

  /** Its own journal is on disk up to here. */
  void durable(long index) {
    durable = Math.max(durable, index);
  }

  /** Sends everybody what is new, unless an answer of his is awaited. */
  void replicate(long now, long committed, Network network) {
    others.forEach(
        (name, other) -> {
          boolean overdue = now - other.sentAt >= timing.heartbeat();
          if (overdue || (!other.awaited && other.next <= copy.last())) {
            send(name, other, now, committed, network);
          }
        });
  }

  /** Says to everybody how far it is, whatever is awaited. */
  void tellAll(long now, long committed, Network network) {
    others.forEach((name, other) -> send(name, other, now, committed, network));
  }

  private void send(String name, Progress other, long now, long committed, Network network) {
    long previous = other.next - 1;
    other.sentAt = now;
    other.awaited = true;
    network.send(
        name,
        new Message.Append(
            term, previous, copy.term(previous), copy.from(other.next), committed, now));
  }

  /** An answer of this term; what is still new to the sender goes out at once. */
  void answered(String name, Message.Appended answer, long now, long committed, Network network) {
    Progress other = others.get(name);
    if (other == null) {
      return;
    }
    other.withUsAt = Math.max(other.withUsAt, answer.sentAt());
    boolean further;
    if (answer.taken()) {
      further = answer.index() > other.match;
      other.match = Math.max(other.match, answer.index());
      other.next = other.match + 1;
    } else {
      long next = Math.max(other.match, Math.min(answer.index(), other.next - 2)) + 1;
      further = next < other.next;
      other.next = next;
    }
    if (answer.sentAt() >= other.sentAt) {
      other.awaited = false;
      if (further && other.next <= copy.last()) {
        send(name, other, now, committed, network);
      }
    }
  }

  /** Up to where a majority has the journal on disk. */
  long agreed() {
    List<Long> matches = new ArrayList<>();
    for (String name : voters.current()) {
      matches.add(name.equals(self) ? durable : progress(name).match);
    }
    return kthLargest(matches);
  }

  /** Since when, at least, a majority has not followed anybody else. */
  long withMajorityAt(long now) {
    List<Long> times = new ArrayList<>();
    for (String name : voters.current()) {
      times.add(name.equals(self) ? now : progress(name).withUsAt);
    }
    return kthLargest(times);
  }

  /** What a majority has reached. */
  private long kthLargest(List<Long> values) {
    Collections.sort(values, Collections.reverseOrder());
    return values.get(voters.majority() - 1);
  }
}
