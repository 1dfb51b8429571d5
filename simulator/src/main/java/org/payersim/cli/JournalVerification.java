package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Disk;
import org.payersim.journal.Entry;
import org.payersim.journal.JournalReader;
import org.payersim.journal.JournalTail;
import org.payersim.journal.snapshot.Build;
import org.payersim.journal.snapshot.SnapshotFiles;
import org.payersim.sandbox.Sandbox;

/** Reads all of a payer's journal and snapshots, and says whether they are sound. */
final class JournalVerification {
  private final JournalReader files;
  private final Optional<Path> folder;
  private final PrintWriter console;
  private final Map<String, Long> kinds = new TreeMap<>();
  private LocalDateTime first = LocalDateTime.MAX;
  private LocalDateTime last = LocalDateTime.MIN;

  /**
   * @param files the journal
   * @param folder the payer's, or the journal's own; empty if it stands in a database
   */
  JournalVerification(JournalReader files, Optional<Path> folder, PrintWriter console) {
    this.files = files;
    this.folder = folder;
    this.console = console;
  }

  /** Whether the journal is sound: a snapshot that is not does no harm. */
  boolean run() throws IOException {
    try {
      printJournal(files.forEach(files.beginning(), this::count));
      printSnapshots();
      return true;
    } catch (DamagedJournalException e) {
      console.println("damaged    " + e.getMessage());
      return false;
    } finally {
      console.flush();
    }
  }

  private void count(Entry entry) throws IOException {
    kinds.merge(word(entry.kind()), 1L, Long::sum);
    first = entry.at().isBefore(first) ? entry.at() : first;
    last = entry.at().isAfter(last) ? entry.at() : last;
    if (entry.isDelivery()) {
      files.body(entry).close();
    }
  }

  private void printJournal(JournalTail tail) throws IOException {
    long entries = tail.entries() - files.beginning() + 1;
    console.printf(Locale.ROOT, "sound      %,d entries, %,d bytes%n", entries, files.size());
    if (files.beginning() > 1) {
      console.printf(
          Locale.ROOT,
          "begins     with entry %,d; what was before was removed (serve --keep-journal)%n",
          files.beginning());
    }
    if (entries > 0) {
      console.println("from       " + first + " to " + last + ", the payer's time");
    }
    kinds.forEach((kind, count) -> console.printf(Locale.ROOT, "%10s %,d%n", kind, count));
    if (tail.tornBytes() > 0) {
      console.printf(
          Locale.ROOT,
          "torn       %,d bytes of an entry that was never acknowledged; the next start cuts"
              + " them%n",
          tail.tornBytes());
    }
  }

  /** If it is a payer's folder. */
  private void printSnapshots() throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    SnapshotFiles snapshots =
        new SnapshotFiles(folder.get().resolve(Sandbox.SNAPSHOTS), Disk.REAL, Build.running());
    for (SnapshotFiles.Verified one : snapshots.verify()) {
      console.printf(
          Locale.ROOT,
          "snapshot   after entry %,d, %,d bytes, %s%n",
          one.sequence(),
          one.bytes(),
          one.fault().orElse("sound"));
    }
  }

  /** Deliveries are called so wherever their bytes stand. */
  static String word(Entry.Kind kind) {
    return kind.isDelivery() ? "delivery" : kind.name().toLowerCase(Locale.ROOT);
  }
}
