package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;

/** Opens sandboxes: empty, or standing where a journal leads. */
final class Opening {
  private static final String JOURNAL = "journal";

  private Opening() {}

  static Sandbox open(SandboxSettings settings, LedgerMember member) throws IOException {
    Files.createDirectories(settings.folder());
    if (!settings.journalled()) {
      Ledger ledger =
          member.open(settings.id(), RuleChange.first(settings.rules(), settings.enrollment()));
      return new Sandbox(settings, Optional.empty(), ledger);
    }
    Journal journal = FileJournal.open(settings.folder().resolve(JOURNAL));
    try {
      if (journal.size() == 0) {
        Entry first =
            journal.append(
                Entry.Kind.RULES,
                settings.clock().now(),
                RulesEntry.first(base(settings)).encode());
        journal.sync(first.sequence());
      }
      Sandbox sandbox = start(journal.reader(), settings, member, Optional.of(journal));
      takeUp(sandbox, settings, repeat(journal.reader(), settings, sandbox));
      return sandbox;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The rules in its files. */
  static RulesEntry.Base base(SandboxSettings settings) {
    return new RulesEntry.Base(settings.rules(), settings.enrollment());
  }

  /** What changed in the files of rules since somebody looked. */
  static void takeUp(Sandbox sandbox, SandboxSettings settings, Optional<RulesEntry.Base> before)
      throws IOException {
    RulesEntry.Base base = base(settings);
    if (before.isPresent() && !before.get().equals(base)) {
      sandbox.change(new RulesEntry(base.since(before.get()), Optional.of(base)));
    }
  }

  static Sandbox replay(JournalReader journal, SandboxSettings settings, LedgerMember member)
      throws IOException {
    Files.createDirectories(settings.folder());
    Sandbox sandbox = start(journal, settings, member, Optional.empty());
    repeat(journal, settings, sandbox);
    return sandbox;
  }

  /** With the rules its journal begins with. */
  static Sandbox start(
      JournalReader files, SandboxSettings settings, LedgerMember member, Optional<Journal> journal)
      throws IOException {
    RulesEntry first = RulesEntry.decode(files.first());
    return new Sandbox(settings, journal, member.open(settings.id(), first.change()));
  }

  private static Optional<RulesEntry.Base> repeat(
      JournalReader journal, SandboxSettings settings, Sandbox sandbox) throws IOException {
    return new Replay(journal, sandbox.reception(), settings.progress()).run();
  }
}
