package org.payersim.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
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
  private final long after;

  Following(SandboxSettings settings, Sandbox sandbox, Replay replay, long after) {
    this.settings = settings;
    this.sandbox = sandbox;
    this.replay = replay;
    this.after = after;
  }

  /**
   * One that stands where its last snapshot says, or where the journal begins.
   *
   * @param journal kept with others
   * @param own this payer's copy of it
   */
  public static Following open(
      SandboxSettings settings, LedgerMember member, Journal journal, FileJournal own)
      throws IOException {
    return Opening.follow(settings, member, journal, own);
  }

  /** What a new journal of a payer with these settings begins with. */
  public static byte[] firstEntry(SandboxSettings settings) {
    return RulesEntry.first(RulesEntry.Base.of(settings)).encode();
  }

  /** The payer itself; what it is told to do before it leads fails. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** The last entry it has done already. */
  public long after() {
    return after;
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
