package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.x12.ControlNumbers.CountedControlNumbers;

/**
 * Everything a sandbox is beside its {@link SnapshotHead}, part by part; a test holds the list
 * against what {@link IntakeDesk} and {@link Reception} have.
 *
 * @param reception the sandbox's
 */
record SandboxState(Reception reception) implements Restorable {
  /** In the order in which they stand in a snapshot. */
  List<Restorable> parts() {
    IntakeDesk desk = reception.desk();
    return List.of(
        desk.ledger(),
        desk.received(),
        desk.claimNumbers(),
        new Numbers(desk.controlNumbers()),
        desk.queue(),
        desk.accounts(),
        desk.appeals(),
        desk.stubs(),
        desk.reviews(),
        desk.attachments(),
        desk.enrollments(),
        desk.premiums(),
        desk.payments(),
        desk.openRuns(),
        reception.mailbox(),
        reception.replies());
  }

  @Override
  public void save(SnapshotWriter to) throws IOException {
    for (Restorable part : parts()) {
      part.save(to);
    }
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    for (Restorable part : parts()) {
      part.restore(from);
    }
  }

  /** Forces the files to disk that go on where a snapshot says. */
  void forceFiles() throws IOException {
    reception.desk().determinations().force();
    reception.desk().attachments().force();
    reception.mailbox().force();
  }

  /** The numbers of the payer's documents, which know nothing of snapshots. */
  record Numbers(CountedControlNumbers counted) implements Restorable {
    @Override
    public void save(SnapshotWriter to) throws IOException {
      to.write(CountedControlNumbers.Next.class, counted.next());
    }

    @Override
    public void restore(SnapshotReader from) throws IOException {
      counted.continueAt(from.read(CountedControlNumbers.Next.class));
    }
  }
}
