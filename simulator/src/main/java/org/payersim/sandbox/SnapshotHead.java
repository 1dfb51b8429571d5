package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.DeterminationLog;
import org.payersim.ledger.RuleSources;

/**
 * What of a snapshot is needed before there is a sandbox to restore.
 *
 * @param base the rules on disk it was last started with
 * @param rules those in force
 * @param determinations bytes of the determination log
 * @param remittances bytes of the mailbox's file
 * @param clock the time its clock was set to; empty if it never was
 * @param settledOn the day for which nothing is overdue
 */
record SnapshotHead(
    RulesEntry.Base base,
    RuleSources rules,
    long determinations,
    long remittances,
    Optional<LocalDateTime> clock,
    LocalDate settledOn) {
  static SnapshotHead of(Reception reception, RulesEntry.Base base) {
    return new SnapshotHead(
        base,
        reception.desk().ledger().ruleSources(),
        reception.desk().determinations().size(),
        reception.mailbox().size(),
        reception.clock().setTo(),
        Optional.ofNullable(reception.settledOn().get()).orElse(LocalDate.MIN));
  }

  /**
   * What was made of the entries must be there still.
   *
   * @param folder the sandbox's
   */
  void requireFiles(Path folder) throws IOException {
    requireFile(folder.resolve(DeterminationLog.FILE), determinations);
    requireFile(folder.resolve(Mailbox.FILE), remittances);
  }

  private static void requireFile(Path file, long length) throws IOException {
    if (Files.size(file) < length) {
      throw new DamagedJournalException(file + " is shorter than it was");
    }
  }

  void restore(Reception reception) {
    clock.ifPresent(reception.clock()::set);
    reception.settledOn().set(settledOn);
  }
}
