package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.payersim.journal.BeginningGoneException;
import org.payersim.journal.Disk;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.JournalReader;
import org.payersim.journal.JournalRetention;
import org.payersim.journal.snapshot.Build;
import org.payersim.journal.snapshot.Snapshot;
import org.payersim.journal.snapshot.SnapshotFiles;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sandboxes: empty, or standing where a journal leads. */
final class Opening {
  private static final String JOURNAL = "journal";

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final SandboxSettings settings;
  private final LedgerMember member;
  private final RulesEntry.Base base;
  private final FileJournal journal;
  private final Snapshots snapshots;

  private Opening(
      SandboxSettings settings, LedgerMember member, SnapshotFiles files, FileJournal journal) {
    this.settings = settings;
    this.member = member;
    this.base = new RulesEntry.Base(settings.rules(), settings.enrollment());
    this.journal = journal;
    this.snapshots =
        new Snapshots(
            files,
            settings.snapshots(),
            base,
            settings
                .snapshots()
                .keepJournal()
                .map(age -> new JournalRetention(journal.reader(), age)));
  }

  static Sandbox open(SandboxSettings settings, LedgerMember member) throws IOException {
    return open(settings, member, Disk.REAL, FileJournal.SEGMENT_BYTES);
  }

  /**
   * The same with another disk.
   *
   * @param disk where journal and snapshots are written to
   * @param segmentBytes how long a segment of the journal grows
   */
  static Sandbox open(SandboxSettings settings, LedgerMember member, Disk disk, long segmentBytes)
      throws IOException {
    Files.createDirectories(settings.folder());
    if (!settings.journalled()) {
      Ledger ledger =
          member.open(settings.id(), RuleChange.first(settings.rules(), settings.enrollment()));
      return new Sandbox(settings, forgetful(settings, ledger));
    }
    Path folder = settings.folder();
    SnapshotFiles files =
        new SnapshotFiles(folder.resolve(Sandbox.SNAPSHOTS), disk, Build.running());
    List<Snapshot> sound = files.listSound();
    Set<Long> wanted = sound.stream().map(Snapshot::sequence).collect(Collectors.toSet());
    Map<Long, Integer> marks = new HashMap<>();
    FileJournal journal =
        FileJournal.open(
            folder.resolve(JOURNAL),
            disk,
            segmentBytes,
            sound.isEmpty() ? 0 : sound.getLast().sequence(),
            entry -> {
              if (wanted.contains(entry.sequence())) {
                marks.put(entry.sequence(), entry.mark());
              }
            });
    try {
      // One that was taken of another journal, or is ahead of this one, is none of its own.
      List<Snapshot> own =
          sound.stream()
              .filter(one -> Integer.valueOf(one.mark()).equals(marks.get(one.sequence())))
              .toList();
      return new Opening(settings, member, files, journal).open(own);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  static Sandbox replay(JournalReader journal, SandboxSettings settings, LedgerMember member)
      throws IOException {
    Files.createDirectories(settings.folder());
    Ledger ledger = ledger(journal, settings, member);
    Sandbox sandbox = new Sandbox(settings, forgetful(settings, ledger));
    new Replay(journal, sandbox.reception(), settings.progress()).run();
    return sandbox;
  }

  /** Keeps no journal. */
  private static Reception forgetful(SandboxSettings settings, Ledger ledger) throws IOException {
    return Reception.open(
        settings,
        IntakeDesk.open(settings, ledger, 0),
        Mailbox.open(settings, ledger, 0),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Keeps this journal.
   *
   * @param determined bytes of the determination log that stay
   * @param remitted bytes of the mailbox's file that stay
   */
  private Reception reception(Ledger ledger, long determined, long remitted) throws IOException {
    return Reception.open(
        settings,
        IntakeDesk.open(settings, ledger, determined),
        Mailbox.open(settings, ledger, remitted),
        Optional.of(journal),
        Optional.of(snapshots));
  }

  /** With the rules a journal begins with. */
  private static Ledger ledger(JournalReader journal, SandboxSettings settings, LedgerMember member)
      throws IOException {
    return member.open(settings.id(), RulesEntry.decode(journal.first()).change());
  }

  /**
   * A sandbox that stands where its journal leads.
   *
   * @param before the rules on disk it was last started with; empty if it is new
   */
  private record Standing(Sandbox sandbox, Optional<RulesEntry.Base> before) {}

  private Sandbox open(List<Snapshot> own) throws IOException {
    List<Snapshot> usable = new ArrayList<>(own);
    Optional<Standing> resumed = Optional.empty();
    while (resumed.isEmpty() && !usable.isEmpty()) {
      resumed = resume(usable.getFirst());
      if (resumed.isEmpty()) {
        usable.removeFirst();
      }
    }
    Standing standing = resumed.isPresent() ? resumed.get() : fromTheBeginning();
    snapshots.begin(usable);
    if (standing.before().isPresent() && !standing.before().get().equals(base)) {
      // What changed in the files of rules since the last start is a change like any other.
      RuleChange change = base.since(standing.before().get());
      standing.sandbox().change(new RulesEntry(change, Optional.of(base)));
    }
    return standing.sandbox();
  }

  private Standing fromTheBeginning() throws IOException {
    if (journal.size() == 0) {
      Entry first =
          journal.append(Entry.Kind.RULES, settings.clock().now(), RulesEntry.first(base).encode());
      journal.sync(first.sequence());
    }
    Ledger ledger;
    try {
      ledger = ledger(journal.reader(), settings, member);
    } catch (BeginningGoneException e) {
      throw new IOException(
          e.getMessage() + ", and there is no snapshot of this version to start from", e);
    }
    return standing(reception(ledger, 0, 0), 0, Optional.empty());
  }

  /** Where a snapshot says it stood, and what came since; empty if that cannot be restored. */
  private Optional<Standing> resume(Snapshot snapshot) throws IOException {
    long begun = System.nanoTime();
    SnapshotHead head;
    Reception reception;
    try (SnapshotReader from = snapshot.open()) {
      head = from.read(SnapshotHead.class);
      head.requireFiles(settings.folder());
      reception = restored(head, from);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The snapshot after entry {} cannot be used", snapshot.sequence(), e);
      return Optional.empty();
    }
    settings.progress().resumed(snapshot.sequence(), snapshot.bytes(), System.nanoTime() - begun);
    return Optional.of(standing(reception, snapshot.sequence(), Optional.of(head.base())));
  }

  /** Does again what came after an entry. */
  private Standing standing(Reception reception, long after, Optional<RulesEntry.Base> known)
      throws IOException {
    Replay replay = new Replay(journal.reader(), reception, settings.progress());
    return new Standing(new Sandbox(settings, reception), replay.run(after, known));
  }

  private Reception restored(SnapshotHead head, SnapshotReader from) throws IOException {
    Ledger ledger = member.open(settings.id(), head.rules());
    Reception reception = reception(ledger, head.determinations(), head.remittances());
    try {
      new SandboxState(reception).restore(from);
      head.restore(reception);
      return reception;
    } catch (IOException | RuntimeException e) {
      reception.desk().close();
      reception.mailbox().close();
      throw e;
    }
  }
}
