package org.payersim.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.payersim.ledger.LedgerMember;
import org.payersim.practice.Exercise;
import org.payersim.practice.Exercises;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.practice.Grade;
import org.payersim.practice.Step;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.SandboxWish;
import org.payersim.sandbox.Sandboxes;
import org.payersim.web.story.Stories;

/**
 * A payer for every visitor, made when he first sends something and dropped when he has long been
 * away. They are sandboxes of their own, apart from those other programs make and see: a visitor
 * reaches his by his cookie and no other way.
 */
final class Visitors implements AutoCloseable {
  /** The day every payer of the lab begins: the shipped plans are in force, in whatever year. */
  static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 11, 16, 9, 0);

  /** Payers that are there for a moment only, beside those of visitors. */
  private static final int ASIDE = 8;

  private final Sandboxes sandboxes;
  private final int most;
  private final Duration idle;
  private final LongSupplier nanos;
  private final Map<String, Seat> seats = new HashMap<>();

  /** There are as many visitors as there may be. */
  static final class FullException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final class Seat {
    private Visit visit;
    private long seen;

    Seat(Visit visit, long seen) {
      this.visit = visit;
      this.seen = seen;
    }
  }

  /**
   * Nobody yet.
   *
   * @param folder where their results stand
   * @param most how many there may be at once
   * @param idle how long one may be away before another takes his place
   * @param nanos time that only goes forward, in nanoseconds
   */
  Visitors(LedgerMember member, Path folder, int most, Duration idle, LongSupplier nanos)
      throws IOException {
    this.sandboxes =
        new Sandboxes("lab-" + UUID.randomUUID(), member, folder, Stories.rules(), most + ASIDE);
    this.most = most;
    this.idle = idle;
    this.nanos = nanos;
  }

  /** The visitor's payer, if he has one. */
  synchronized Optional<Visit> find(String name) {
    Seat seat = seats.get(name);
    if (seat == null) {
      return Optional.empty();
    }
    seat.seen = nanos.getAsLong();
    return Optional.of(seat.visit);
  }

  /** The visitor's payer; a new one if he has none. */
  synchronized Visit get(String name) throws IOException, FullException {
    Optional<Visit> known = find(name);
    return known.isPresent() ? known.get() : begin(name, FIRST_DAY);
  }

  /** A payer that has seen nothing, in place of the visitor's, at this time of its own. */
  Visit begin(String name, LocalDateTime clock) throws IOException, FullException {
    return begin(name, () -> open(clock, Stories.rules()));
  }

  /** A payer at the beginning of an exercise, in place of the visitor's. */
  Visit begin(String name, Exercise exercise)
      throws IOException, FullException, FaultyExerciseException {
    List<FaultyExerciseException> faults = new ArrayList<>();
    Visit visit =
        begin(
            name,
            () -> {
              Visit fresh = open(exercise.begins(), Exercises.rules(exercise));
              try {
                fresh.practise(PracticeSession.begin(exercise, fresh));
              } catch (FaultyExerciseException e) {
                faults.add(e);
              }
              return fresh;
            });
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
    return visit;
  }

  /** How an exercise comes out with these steps, in a payer nobody else sees. */
  Grade play(Exercise exercise, List<Step> steps)
      throws IOException, FullException, FaultyExerciseException {
    try (Visit visit = open(exercise.begins(), Exercises.rules(exercise))) {
      PracticeSession session = PracticeSession.begin(exercise, visit);
      for (Step step : steps) {
        session.take(step);
      }
      return session.grade();
    }
  }

  /** A payer nobody has a seat at; who asked for it closes it. */
  Visit aside(LocalDateTime clock, List<RuleSource> rules) throws IOException, FullException {
    return open(clock, rules);
  }

  /** Opens a payer. */
  private interface Opening {
    Visit open() throws IOException, FullException;
  }

  private synchronized Visit begin(String name, Opening opening) throws IOException, FullException {
    Seat seat = seats.get(name);
    if (seat == null) {
      dropIdle();
      if (seats.size() >= most) {
        throw new FullException();
      }
    }
    Visit fresh = opening.open();
    if (seat == null) {
      seats.put(name, new Seat(fresh, nanos.getAsLong()));
    } else {
      Visit old = seat.visit;
      seat.visit = fresh;
      old.close();
    }
    return fresh;
  }

  private Visit open(LocalDateTime clock, List<RuleSource> rules)
      throws IOException, FullException {
    try {
      String id =
          sandboxes.open(
              new SandboxWish(
                  Optional.empty(), Optional.of(clock), Optional.empty(), false, false, List.of()),
              rules);
      return new Visit(sandboxes.find(id).orElseThrow(), () -> sandboxes.drop(id));
    } catch (Sandboxes.TooManyException e) {
      throw new FullException();
    }
  }

  private void dropIdle() throws IOException {
    long before = nanos.getAsLong() - idle.toNanos();
    Iterator<Seat> all = seats.values().iterator();
    while (all.hasNext()) {
      Seat seat = all.next();
      if (seat.seen - before < 0) {
        all.remove();
        seat.visit.close();
      }
    }
  }

  /** How many there may be. */
  int most() {
    return most;
  }

  @Override
  public void close() throws IOException {
    sandboxes.close();
  }
}
