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
import org.payersim.journal.Journal;
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
  private final Journal journal;
  private final Snapshots snapshots;

  /** The rules in the files of whoever looked last, where that may be another payer. */
  private Optional<Replay> others = Optional.empty();

  private Opening(
      SandboxSettings settings,
      LedgerMember member,
      SnapshotFiles files,
      Journal journal,
      Optional<JournalRetention> retention) {
    this.settings = settings;
    this.member = member;
    this.base = RulesEntry.Base.of(settings);
    this.journal = journal;
    this.snapshots = new Snapshots(files, settings.snapshots(), this::lookedAt, retention);
  }

  private RulesEntry.Base lookedAt() {
    return others.flatMap(Replay::base).orElse(base);
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
    if (settings.storage().isEmpty()) {
      Ledger ledger =
          member.open(settings.id(), RuleChange.first(settings.rules(), settings.enrollment()));
      return new Sandbox(settings, forgetful(settings, ledger));
    }
    Storage storage = settings.storage().get();
    return storage.equals(Storage.FILES)
        ? inFiles(settings, member, disk, segmentBytes)
        : elsewhere(settings, member, storage);
  }

  /** Nothing but the journal survives there. */
  private static Sandbox elsewhere(SandboxSettings settings, LedgerMember member, Storage storage)
      throws IOException {
    SandboxSettings without = settings.withSnapshots(SnapshotPolicy.NONE);
    Journal journal = storage.journal(settings.folder());
    try {
      SnapshotFiles none =
          new SnapshotFiles(
              settings.folder().resolve(Sandbox.SNAPSHOTS), Disk.REAL, Build.running());
      return new Opening(without, member, none, journal, Optional.empty()).open(List.of());
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static Sandbox inFiles(
      SandboxSettings settings, LedgerMember member, Disk disk, long segmentBytes)
      throws IOException {
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
      Optional<JournalRetention> retention =
          settings
              .snapshots()
              .keepJournal()
              .map(age -> new JournalRetention(journal.reader(), age));
      return new Opening(settings, member, files, journal, retention).open(own);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * A sandbox that stands where a snapshot says, or at the beginning, and is to be told what the
   * journal says further.
   *
   * @param journal kept with others
   * @param own this payer's copy of it
   */
  static Following follow(
      SandboxSettings settings, LedgerMember member, Journal journal, FileJournal own)
      throws IOException {
    Files.createDirectories(settings.folder());
    SnapshotFiles files =
        new SnapshotFiles(settings.folder().resolve(Sandbox.SNAPSHOTS), Disk.REAL, Build.running());
    List<Snapshot> usable = new ArrayList<>();
    for (Snapshot one : files.listSound()) {
      if (one.sequence() <= own.size() && one.mark() == own.reader().mark(one.sequence())) {
        usable.add(one);
      }
    }
    Opening opening = new Opening(settings, member, files, journal, Optional.empty());
    return opening.follow(usable);
  }

  private Following follow(List<Snapshot> own) throws IOException {
    Resumed resumed = resume(own);
    Replay replay = new Replay(journal.reader(), resumed.reception(), settings.progress());
    replay.know(resumed.known());
    others = Optional.of(replay);
    snapshots.begin(resumed.usable());
    return new Following(
        settings, new Sandbox(settings, resumed.reception()), replay, resumed.after());
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
   * What a sandbox begins with.
   *
   * @param reception where it takes what comes
   * @param after the last entry that is done
   * @param known the rules on disk it was last started with; empty if it is new
   * @param usable the snapshots it could have begun with, the latest first
   */
  private record Resumed(
      Reception reception, long after, Optional<RulesEntry.Base> known, List<Snapshot> usable) {}

  private Sandbox open(List<Snapshot> own) throws IOException {
    if (journal.size() == 0) {
      Entry first =
          journal.append(Entry.Kind.RULES, settings.clock().now(), RulesEntry.first(base).encode());
      journal.sync(first.sequence());
    }
    Resumed resumed = resume(own);
    Replay replay = new Replay(journal.reader(), resumed.reception(), settings.progress());
    Optional<RulesEntry.Base> before = replay.run(resumed.after(), resumed.known());
    snapshots.begin(resumed.usable());
    Sandbox sandbox = new Sandbox(settings, resumed.reception());
    takeUp(sandbox, settings, before);
    return sandbox;
  }

  /** What changed in the files of rules since somebody looked is a change like any other. */
  static void takeUp(Sandbox sandbox, SandboxSettings settings, Optional<RulesEntry.Base> before)
      throws IOException {
    RulesEntry.Base base = RulesEntry.Base.of(settings);
    if (before.isPresent() && !before.get().equals(base)) {
      sandbox.change(new RulesEntry(base.since(before.get()), Optional.of(base)));
    }
  }

  /** The latest snapshot that can be restored, or the beginning. */
  private Resumed resume(List<Snapshot> own) throws IOException {
    List<Snapshot> usable = new ArrayList<>(own);
    while (!usable.isEmpty()) {
      Optional<Resumed> resumed = resume(usable.getFirst(), usable);
      if (resumed.isPresent()) {
        return resumed.get();
      }
      usable.removeFirst();
    }
    try {
      Ledger ledger = ledger(journal.reader(), settings, member);
      return new Resumed(reception(ledger, 0, 0), 0, Optional.empty(), usable);
    } catch (BeginningGoneException e) {
      throw new IOException(
          e.getMessage() + ", and there is no snapshot of this version to start from", e);
    }
  }

  /** Where a snapshot says it stood; empty if that cannot be restored. */
  private Optional<Resumed> resume(Snapshot snapshot, List<Snapshot> usable) {
    long begun = System.nanoTime();
    try (SnapshotReader from = snapshot.open()) {
      SnapshotHead head = from.read(SnapshotHead.class);
      head.requireFiles(settings.folder());
      Reception reception = restored(head, from);
      settings.progress().resumed(snapshot.sequence(), snapshot.bytes(), System.nanoTime() - begun);
      return Optional.of(
          new Resumed(reception, snapshot.sequence(), Optional.of(head.base()), usable));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The snapshot after entry {} cannot be used", snapshot.sequence(), e);
      return Optional.empty();
    }
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
