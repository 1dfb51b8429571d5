package org.payersim.sandbox;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.x12.InterchangeHeader;

/**
 * Remembers which interchanges came in, so that one sent twice is refused (TA1 025), and partners
 * can be told what came from them. Written on the thread that takes deliveries, read on others.
 *
 * <p>An interchange is the same if sender, receiver, control number, date and time of its ISA are.
 * The control number alone will not do: senders restart it, and sample files all say 000000001. Our
 * own decision; a million are remembered, the oldest are forgotten first.
 */
final class ReceivedInterchanges implements Restorable {
  private static final int REMEMBERED = 1_000_000;

  private final Set<ReceivedInterchange> received = new LinkedHashSet<>();

  /** Whether it is new; it is not the next time. */
  synchronized boolean add(InterchangeHeader header) {
    boolean isNew =
        received.add(
            new ReceivedInterchange(
                header.senderQualifier(),
                header.sender(),
                header.receiver(),
                header.controlNumber(),
                header.date(),
                header.time()));
    if (received.size() > REMEMBERED) {
      received.remove(received.iterator().next());
    }
    return isNew;
  }

  /** Those of one sender, in the order they came. */
  synchronized List<ReceivedInterchange> listOf(String sender) {
    return received.stream().filter(one -> one.sender().equals(sender)).toList();
  }

  /** Who sent any, in the order of the alphabet. */
  synchronized Set<String> senders() {
    Set<String> senders = new TreeSet<>();
    received.forEach(one -> senders.add(one.sender()));
    return senders;
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(ReceivedInterchange.class, received);
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(ReceivedInterchange.class, received::add);
  }
}
