package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;

/** Where what a payer must not lose stands. */
public interface Storage {
  /** In files of the payer's own folder. */
  Storage FILES = folder -> FileJournal.open(folder.resolve("journal"));

  /**
   * Opens the journal; if another payer writes to it, that may be waited for.
   *
   * @param folder the payer's own, for whatever stands beside the journal
   * @throws org.payersim.journal.DamagedJournalException if it is not as it was written
   */
  Journal journal(Path folder) throws IOException;

  /** Where decisions are laid down to be searched, once the journal is open; empty for nowhere. */
  default Optional<SearchStore<ClaimSummary, ClaimSearch>> claims() {
    return Optional.empty();
  }

  /** The same for remittances. */
  default Optional<SearchStore<RemittanceSummary, RemittanceSearch>> remittances() {
    return Optional.empty();
  }
}
