package org.payersim.replica.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * Replicas, their network, disks and clocks, and a client, in one thread and one seed: the same
 * seed, the same story. Messages are lost, late, doubled; links are cut; replicas crash, are
 * suspended, leave and join; then everything heals and must be in order.
 */
final class World {
  static final Timing TIMING = new Timing(100, 500);
  private static final List<String> FIRST = List.of("a", "b", "c");
  private static final long TROUBLE = 20_000;
  private static final long PEACE = 15_000;

  final Random random;
  private final Planted planted;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Map<String, SimulatedReplica> replicas = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();
  private final Map<Long, LogEntry> agreed = new HashMap<>();
  private final Set<Integer> acknowledged = new HashSet<>();
  private Set<String> cutOff = Set.of();
  private double loss;
  private long now;
  private long order;
  private int commands;

  private record Event(long at, long order, Runnable what) {}

  /** Something that must not be. */
  static final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Violation(String what) {
      super(what);
    }
  }

  World(long seed, Planted planted) {
    this.random = new Random(seed);
    this.planted = planted;
    for (String name : List.of("a", "b", "c", "d", "e")) {
      names.add(name);
      replicas.put(name, new SimulatedReplica(this, name, planted));
    }
  }

  long now() {
    return now;
  }

  boolean countsTwice() {
    return planted == Planted.DOUBLE_POST;
  }

  void in(long milliseconds, Runnable what) {
    events.add(new Event(now + milliseconds, order++, what));
  }

  /** From one to another, if the network likes. */
  void send(String from, String to, Message message) {
    if (random.nextDouble() < loss || cutOff.contains(from) != cutOff.contains(to)) {
      return;
    }
    int copies = random.nextInt(50) == 0 ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      long delay = 1 + random.nextInt(random.nextInt(20) == 0 ? 800 : 20);
      in(delay, () -> replicas.get(to).receive(from, message));
    }
  }

  /** A replica holds this entry for agreed on: nobody may ever hold another. */
  void agreedOn(String name, long index, LogEntry entry) {
    LogEntry before = agreed.putIfAbsent(index, entry);
    if (before != null
        && (before.term() != entry.term() || !Arrays.equals(before.bytes(), entry.bytes()))) {
      throw new Violation("entry " + index + " is another for " + name + " than it was");
    }
  }

  /**
   * Tells the story.
   *
   * @throws Violation if something was lost, counted twice, or two had different truths
   */
  void run() {
    FIRST.forEach(name -> replicas.get(name).start(FIRST));
    in(100 + random.nextInt(3000), () -> replicas.get("d").start(FIRST));
    client();
    trouble();
    until(TROUBLE);
    heal();
    until(TROUBLE + PEACE);
    inspect();
  }

  private void until(long end) {
    while (!events.isEmpty() && events.peek().at() <= end) {
      Event event = events.remove();
      now = event.at();
      event.what().run();
      if (replicas.values().stream().filter(one -> !one.isSuspended() && one.takes()).count() > 1) {
        throw new Violation("two lead at once");
      }
    }
    now = end;
  }

  /** A client that says everything again until it is acknowledged. */
  private void client() {
    in(
        20 + random.nextInt(60),
        () -> {
          if (now < TROUBLE) {
            ask(++commands, 0);
            client();
          }
        });
  }

  private void ask(int command, int time) {
    if (acknowledged.contains(command) || time > 40) {
      return;
    }
    List<SimulatedReplica> leading =
        replicas.values().stream().filter(SimulatedReplica::takes).toList();
    SimulatedReplica asked =
        leading.isEmpty() || random.nextInt(10) == 0
            ? replicas.get(names.get(random.nextInt(names.size())))
            : leading.getFirst();
    asked.submit(command, () -> acknowledged.add(command));
    in(300 + random.nextInt(700), () -> ask(command, time + 1));
  }

  private void trouble() {
    in(
        100 + random.nextInt(1_200),
        () -> {
          if (now < TROUBLE - 2_000) {
            something();
            trouble();
          }
        });
  }

  private void something() {
    SimulatedReplica one = replicas.get(names.get(random.nextInt(names.size())));
    switch (random.nextInt(9)) {
      case 0, 1 -> crash(one);
      case 2 -> {
        cutOff = Set.of(one.name);
        in(200 + random.nextInt(4_000), () -> cutOff = Set.of());
      }
      case 3 -> {
        cutOff = new HashSet<>(List.of(one.name, names.get(random.nextInt(names.size()))));
        in(200 + random.nextInt(4_000), () -> cutOff = Set.of());
      }
      case 4 -> {
        one.suspend();
        in(200 + random.nextInt(4_000), one::resume);
      }
      case 5 -> loss = random.nextInt(3) * 0.15;
      case 6 -> one.keepBackup();
      case 7 -> replicas.values().forEach(this::crash);
      default -> changeReplicas(one);
    }
  }

  private void crash(SimulatedReplica one) {
    if (one.isUp() && !one.isSuspended()) {
      one.crash();
      in(
          50 + random.nextInt(3_000),
          () -> {
            if (planted == Planted.STALE_BACKUP && random.nextBoolean()) {
              one.restoreBackup();
            }
            if (!one.isUp()) {
              one.start(FIRST);
            }
          });
    }
  }

  /** The fifth comes, or one goes for good; three stay at least. */
  private void changeReplicas(SimulatedReplica one) {
    SimulatedReplica fifth = replicas.get("e");
    if (!fifth.isUp() && removed.isEmpty()) {
      fifth.start(FIRST);
    } else if (removed.isEmpty() && one.votes() && one.voters().size() > 3) {
      removed.add(one.name);
      leave(one, 0);
    }
  }

  private void leave(SimulatedReplica one, int time) {
    if (time < 60) {
      replicas.values().stream()
          .filter(SimulatedReplica::takes)
          .findFirst()
          .filter(leader -> leader.voters().size() > 3)
          .ifPresent(leader -> leader.remove(one.name));
      in(500, () -> leave(one, time + 1));
    }
  }

  private void heal() {
    cutOff = Set.of();
    loss = 0;
    for (SimulatedReplica one : replicas.values()) {
      if (one.isSuspended()) {
        one.resume();
      }
      if (!one.isUp()) {
        one.start(FIRST);
      }
    }
  }

  private void inspect() {
    List<SimulatedReplica> leading =
        replicas.values().stream().filter(SimulatedReplica::takes).toList();
    if (leading.size() != 1) {
      throw new Violation("nobody leads, though everything is well");
    }
    for (String name : leading.getFirst().voters()) {
      for (int command : acknowledged) {
        int times = replicas.get(name).timesDone(command);
        if (times != 1) {
          throw new Violation(
              "command " + command + " was acknowledged and done " + times + " times by " + name);
        }
      }
    }
  }

  int acknowledgedCommands() {
    return acknowledged.size();
  }
}
