package org.payersim.replica;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;
import org.payersim.replica.protocol.Consensus;
import org.payersim.replica.protocol.Message;
import org.payersim.replica.protocol.NotLeadingException;
import org.payersim.replica.protocol.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of several payers that keep the same journal: while it leads, what it takes counts once a
 * majority has it on disk; while it follows, it does what the journal says as soon as that is
 * agreed on.
 *
 * <p>Every entry passes the payer's lane once and in order: those it took itself by their own
 * tickets, all others by {@link Follower}.
 */
public final class Replica implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

  private final ReplicaSettings settings;
  private final JournalLog log;
  private final Peers peers;
  private final Ears ears;
  private final Standing standing;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  private Replica(
      ReplicaSettings settings, JournalLog log, Peers peers, Ears ears, Consensus consensus) {
    this.settings = settings;
    this.log = log;
    this.peers = peers;
    this.ears = ears;
    this.standing = new Standing(consensus, log);
  }

  /**
   * Opens the journal in a folder and looks for the other replicas.
   *
   * @param address where its HTTP is found
   * @throws org.payersim.journal.DamagedJournalException if the journal is not as it was written
   * @throws IOException if it cannot listen where it should
   */
  public static Replica start(ReplicaSettings settings, Path folder, URI address, FirstEntry first)
      throws IOException {
    JournalLog log = JournalLog.open(folder);
    try {
      Ears ears = new Ears(log.journal().reader().bodies());
      Peers peers = Peers.start(settings, address, ears);
      Consensus consensus =
          new Consensus(
              new Parts(
                  settings.name(),
                  settings.replicas(),
                  log,
                  new LeaderEntries(settings.name(), first),
                  peers,
                  settings.timing(),
                  new Random()),
              Standing.now());
      Replica replica = new Replica(settings, log, peers, ears, consensus);
      ears.open(replica, peers);
      replica.begin("payersim-replica", replica::tickAlways);
      return replica;
    } catch (IOException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  private void begin(String name, Runnable work) {
    threads.add(Thread.ofPlatform().name(name).daemon().start(work));
  }

  /** Something that happens to the protocol. */
  private interface Step {
    void run(Consensus consensus);
  }

  /** One thing at a time; a replica whose disk fails takes part no more. */
  private void step(Step step) {
    long before = standing.taking();
    try {
      boolean unused =
          standing.alone(
              consensus -> {
                if (!standing.isOver()) {
                  step.run(consensus);
                  standing.settle();
                }
                return true;
              });
    } catch (UncheckedIOException | IllegalStateException e) {
      fail(e);
    }
    long after = standing.taking();
    if (before != after) {
      LOG.info(
          after == 0 ? "Replica {} leads no more" : "Replica {} leads, term {}",
          settings.name(),
          after);
    }
  }

  /** It takes part no more. */
  void fail(Exception why) {
    LOG.error("The replica failed and takes part no more until it is started again", why);
    standing.end(true);
  }

  /** A message came, with all its entries need. */
  void heard(String from, Message message) {
    step(consensus -> consensus.receive(from, message, Standing.now()));
  }

  private void tickAlways() {
    long pause = Math.max(10, settings.timing().heartbeat() / 4);
    while (!standing.isOver()) {
      step(consensus -> consensus.tick(Standing.now()));
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The journal as the payer sees it: it takes entries while this replica leads. */
  public Journal journal() {
    return new ReplicatedJournal(log.journal(), this);
  }

  /** One more entry the payer took, not agreed on yet. */
  Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    try {
      return standing.alone(
          consensus -> {
            long term = standing.taking();
            if (term == 0) {
              throw new NotLeadingException("this replica does not lead");
            }
            Entry entry = new Entry(log.last() + 1, kind, at, payload, term);
            consensus.append(JournalLog.logEntry(entry), Standing.now());
            return entry;
          });
    } catch (UncheckedIOException e) {
      if (log.journal().hasFailed()) {
        fail(e);
      }
      throw e.getCause();
    }
  }

  /** Returns once the entry, and all before it, are agreed on. */
  void agree(Entry entry) throws IOException {
    long written =
        standing.alone(
            consensus -> {
              consensus.replicate(Standing.now());
              return log.last();
            });
    try {
      log.journal().sync(entry.sequence());
    } catch (IOException e) {
      // Others can: it must not lead on, taking nothing.
      fail(e);
      throw e;
    }
    step(consensus -> consensus.durable(written, entry.term(), Standing.now()));
    standing.awaitAgreed(entry);
  }

  boolean isOver() {
    return standing.isOver();
  }

  /** Its copy of the journal. */
  public FileJournal own() {
    return log.journal();
  }

  /**
   * From now on the payer is given what the journal says while others lead.
   *
   * @param after the last entry it has done already
   */
  public void follow(Follower payer, long after) {
    standing.begin(after);
    begin("payersim-following", new Handing(this, log.journal(), payer)::run);
  }

  Standing.Range awaitEntries(int most) throws InterruptedException {
    return standing.awaitEntries(most);
  }

  /** The payer has done what it was given. */
  void finished(Standing.Range range) {
    step(consensus -> standing.finished(range));
  }

  /** Returns once there is an agreed entry to begin with, be it one a snapshot was taken after. */
  public void awaitFirstEntry() throws InterruptedException, IOException {
    standing.awaitFirstEntry();
  }

  /** Whether it takes deliveries at this moment; nobody else does then. */
  public boolean takes() {
    return standing.takes();
  }

  /** Waits until whether it takes is no longer as it was, or it is closed; returns how it is. */
  public boolean awaitTaking(boolean before) throws InterruptedException {
    return standing.awaitTaking(before);
  }

  /** It is about to be stopped: another may lead, and it does not again. */
  public void resign() {
    step(consensus -> consensus.resign(Standing.now()));
  }

  /** How it stands. */
  public ReplicaStatus status() {
    return standing.alone(
        consensus -> {
          boolean leads = standing.takes();
          Optional<String> leader = leads ? Optional.of(settings.name()) : consensus.leader();
          return new ReplicaStatus(
              settings.name(),
              leads,
              leader,
              leader.flatMap(peers::address),
              consensus.term(),
              consensus.voters(),
              log.last(),
              consensus.committed(),
              standing.done(),
              standing.hasFailed());
        });
  }

  /**
   * A replica that was stopped for good does not count any more.
   *
   * @throws NotLeadingException if this one does not lead, or another change is under way
   */
  public void remove(String name) throws NotLeadingException {
    boolean unused =
        standing.<Boolean, NotLeadingException>alone(
            consensus -> {
              consensus.remove(name, Standing.now());
              return true;
            });
  }

  @Override
  public void close() throws IOException {
    standing.end(false);
    threads.forEach(Thread::interrupt);
    ears.close();
    peers.close();
    log.close();
  }
}
