package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.ledger.LedgerMember;

/**
 * A payer whose journal is kept by several: it does what the journal says, whoever wrote it, so
 * that it can take over any moment.
 */
public final class Following {
  private final SandboxSettings settings;
  private final Sandbox sandbox;
  private final Replay replay;

  private Following(SandboxSettings settings, Sandbox sandbox, Replay replay) {
    this.settings = settings;
    this.sandbox = sandbox;
    this.replay = replay;
  }

  /** With the rules the journal begins with, and nothing of it done. */
  public static Following open(SandboxSettings settings, LedgerMember member, Journal journal)
      throws IOException {
    Files.createDirectories(settings.folder());
    Sandbox sandbox = Opening.start(journal.reader(), settings, member, Optional.of(journal));
    return new Following(
        settings, sandbox, new Replay(journal.reader(), sandbox.reception(), settings.progress()));
  }

  /** What a new journal of a payer with these settings begins with. */
  public static byte[] firstEntry(SandboxSettings settings) {
    return RulesEntry.first(Opening.base(settings)).encode();
  }

  /** The payer itself; what it is told to do before it leads fails. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Does what an entry says, after all that came before. */
  public CompletableFuture<Boolean> follow(Entry entry) {
    return sandbox.reception().follow(entry, replay);
  }

  /** It leads: what changed in its files of rules, since a leader looked last, is in force. */
  public void lead() throws IOException {
    Opening.takeUp(sandbox, settings, replay.base());
  }
}
