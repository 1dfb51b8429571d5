package org.payersim.replica.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A disk that keeps what was forced, and of the rest, when the power fails, as much as it likes.
 */
final class SimulatedDisk implements ReplicaLog {
  private final boolean lies;
  private final boolean forgetsBallots;
  private List<LogEntry> entries = new ArrayList<>();
  private Ballot ballot = Ballot.FIRST;
  private int forced;

  /**
   * @param lies whether it says it is done with forcing and is not
   * @param forgetsBallots whether its ballot is gone after a crash
   */
  SimulatedDisk(boolean lies, boolean forgetsBallots) {
    this.lies = lies;
    this.forgetsBallots = forgetsBallots;
  }

  /** What it holds now, to be put back much later. */
  SimulatedDisk backup() {
    SimulatedDisk copy = new SimulatedDisk(lies, forgetsBallots);
    copy.entries = new ArrayList<>(entries.subList(0, forced));
    copy.ballot = ballot;
    copy.forced = forced;
    return copy;
  }

  void crash(RandomGenerator random) {
    int kept = forced + random.nextInt(entries.size() - forced + 1);
    entries = new ArrayList<>(entries.subList(0, kept));
    forced = kept;
    if (forgetsBallots) {
      ballot = Ballot.FIRST;
    }
  }

  LogEntry get(long index) {
    return entries.get((int) index - 1);
  }

  @Override
  public long last() {
    return entries.size();
  }

  @Override
  public long term(long index) {
    return index == 0 ? 0 : get(index).term();
  }

  @Override
  public List<LogEntry> read(long from, int bytes) {
    int to = (int) Math.min(entries.size(), from + 4);
    return List.copyOf(entries.subList((int) from - 1, to));
  }

  @Override
  public void append(List<LogEntry> more) {
    entries.addAll(more);
  }

  @Override
  public void truncateAfter(long index) {
    entries = new ArrayList<>(entries.subList(0, (int) index));
    forced = Math.min(forced, (int) index);
  }

  @Override
  public void force() {
    if (!lies) {
      forced = entries.size();
    }
  }

  @Override
  public Ballot ballot() {
    return ballot;
  }

  @Override
  public void save(Ballot cast) {
    ballot = cast;
  }
}
