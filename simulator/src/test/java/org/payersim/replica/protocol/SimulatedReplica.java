package org.payersim.replica.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One replica of a {@link World}: a disk, a clock of its own, and while it runs a protocol. */
final class SimulatedReplica {
  final String name;
  private final World world;
  private final long clockOffset;
  private SimulatedDisk disk;
  private SimulatedDisk old;
  private @Nullable Consensus consensus;
  private boolean suspended;
  private int life;
  private final List<Runnable> postponed = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /** Commands done, in order, and how often each was. */
  private long applied;

  private Map<Integer, Integer> done = new HashMap<>();

  /** Somebody who waits for an entry to be agreed on. */
  private record Waiting(long index, long term, Runnable acknowledged) {}

  SimulatedReplica(World world, String name, Planted planted) {
    this.world = world;
    this.name = name;
    this.clockOffset = world.random.nextInt(1_000_000);
    this.disk =
        new SimulatedDisk(
            planted == Planted.LOST_ACKNOWLEDGMENT, planted == Planted.FORGOTTEN_BALLOT);
    this.old = disk.backup();
  }

  boolean isUp() {
    return consensus != null;
  }

  boolean isSuspended() {
    return suspended;
  }

  private long clock() {
    return world.now() + clockOffset;
  }

  void start(List<String> firstVoters) {
    life++;
    applied = 0;
    done = new HashMap<>();
    waiting.clear();
    postponed.clear();
    suspended = false;
    consensus =
        new Consensus(
            new Parts(
                name,
                firstVoters,
                disk,
                new Maker(),
                (to, message) -> world.send(name, to, message),
                World.TIMING,
                world.random),
            clock());
    ticks(life);
  }

  private void ticks(int ofLife) {
    world.in(
        40 + world.random.nextInt(20),
        () -> {
          if (life == ofLife && consensus != null) {
            step(running -> running.tick(clock()));
            ticks(ofLife);
          }
        });
  }

  /** What a leader writes by itself says nothing. */
  private static final class Maker implements EntryMaker {
    @Override
    public LogEntry opening(long term, long index) {
      return new LogEntry(term, Optional.empty(), new byte[0]);
    }

    @Override
    public LogEntry voters(long term, long index, SortedSet<String> voters) {
      return new LogEntry(term, Optional.of(voters), new byte[0]);
    }
  }

  void crash() {
    consensus = null;
    life++;
    disk.crash(world.random);
  }

  void keepBackup() {
    old = disk.backup();
  }

  void restoreBackup() {
    disk = old.backup();
  }

  void suspend() {
    suspended = true;
  }

  /** What came meanwhile comes at once. */
  void resume() {
    suspended = false;
    List<Runnable> all = List.copyOf(postponed);
    postponed.clear();
    all.forEach(Runnable::run);
  }

  /** Something happens to it. */
  interface Step {
    void with(Consensus consensus) throws NotLeadingException;
  }

  void step(Step step) {
    Consensus running = consensus;
    if (running == null) {
      return;
    }
    if (suspended) {
      int ofLife = life;
      postponed.add(
          () -> {
            if (life == ofLife) {
              step(step);
            }
          });
      return;
    }
    try {
      step.with(running);
    } catch (NotLeadingException e) {
      // Whoever asked asks again.
    }
    apply(running);
  }

  void receive(String from, Message message) {
    step(running -> running.receive(from, message, clock()));
  }

  boolean takes() {
    return consensus != null && consensus.takes(clock());
  }

  boolean votes() {
    return consensus != null && consensus.voters().contains(name);
  }

  SortedSet<String> voters() {
    return consensus == null ? new TreeSet<>() : consensus.voters();
  }

  void remove(String other) {
    step(running -> running.remove(other, clock()));
  }

  /** A client wants this done; it is acknowledged, or never heard of again. */
  void submit(int command, Runnable acknowledged) {
    step(
        running -> {
          byte[] bytes = Integer.toString(command).getBytes(StandardCharsets.US_ASCII);
          long term = running.term();
          long index = running.append(new LogEntry(term, Optional.empty(), bytes), clock());
          waiting.add(new Waiting(index, term, acknowledged));
          int ofLife = life;
          running.replicate(clock());
          world.in(
              1 + world.random.nextInt(30),
              () -> {
                if (life == ofLife) {
                  step(
                      forcing -> {
                        long forced = disk.last();
                        disk.force();
                        forcing.durable(forced, term, clock());
                      });
                }
              });
        });
  }

  private void apply(Consensus running) {
    while (applied < running.committed()) {
      applied++;
      LogEntry entry = disk.get(applied);
      world.agreedOn(name, applied, entry);
      if (entry.bytes().length > 0) {
        int command = Integer.parseInt(new String(entry.bytes(), StandardCharsets.US_ASCII));
        done.merge(command, 1, (before, once) -> world.countsTwice() ? before + once : before);
      }
    }
    for (Waiting one : List.copyOf(waiting)) {
      if (one.index() <= running.committed()) {
        waiting.remove(one);
        if (disk.term(one.index()) == one.term()) {
          one.acknowledged().run();
        }
      }
    }
  }

  int timesDone(int command) {
    return done.getOrDefault(command, 0);
  }
}
