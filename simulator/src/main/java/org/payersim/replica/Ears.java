package org.payersim.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.journal.Entry;
import org.payersim.replica.protocol.LogEntry;
import org.payersim.replica.protocol.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other replicas say, and sees to it that long bodies come with their entries. */
final class Ears implements Peers.Hearing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

  private final Bodies bodies;
  private volatile Optional<Whose> whose = Optional.empty();

  private record Whose(Replica replica, Peers peers) {}

  /**
   * @param folder where long bodies stand
   */
  Ears(Path folder) {
    this.bodies = new Bodies(folder);
  }

  /** What is said is of this replica's concern from now on; what was said before is lost. */
  void open(Replica replica, Peers peers) {
    whose = Optional.of(new Whose(replica, peers));
  }

  @Override
  public void heard(String from, Message message) throws IOException {
    Optional<Whose> hears = whose;
    if (hears.isEmpty()) {
      LOG.debug("A message came too early");
    } else if (message instanceof Message.Append append) {
      hears.get().replica().heard(from, withBodies(from, append, hears.get().peers()));
    } else {
      hears.get().replica().heard(from, message);
    }
  }

  /** Without the entries from the first on whose body is not here yet; it is fetched. */
  private Message.Append withBodies(String from, Message.Append append, Peers peers)
      throws IOException {
    int whole = 0;
    for (LogEntry one : append.entries()) {
      Entry entry = Entry.decode(one.bytes());
      if (!bodies.has(entry)) {
        bodies.fetch(entry, (name, offset) -> peers.fetch(from, name, offset));
        break;
      }
      whole++;
    }
    return new Message.Append(
        append.term(),
        append.previous(),
        append.previousTerm(),
        append.entries().subList(0, whole),
        append.committed(),
        append.sentAt());
  }

  @Override
  public byte[] body(String name, long offset) throws IOException {
    return bodies.part(name, offset);
  }

  @Override
  public void close() {
    bodies.close();
  }
}
