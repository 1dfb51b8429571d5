package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.Ledger;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;

/** Opens sandboxes: empty, or standing where a journal leads. */
final class Opening {
  private Opening() {}

  static Sandbox open(SandboxSettings settings, LedgerMember member) throws IOException {
    Files.createDirectories(settings.folder());
    if (settings.storage().isEmpty()) {
      Ledger ledger =
          member.open(settings.id(), RuleChange.first(settings.rules(), settings.enrollment()));
      return new Sandbox(settings, Optional.empty(), ledger);
    }
    Journal journal = settings.storage().get().journal(settings.folder());
    try {
      RulesEntry.Base base = new RulesEntry.Base(settings.rules(), settings.enrollment());
      if (journal.size() == 0) {
        Entry first =
            journal.append(
                Entry.Kind.RULES, settings.clock().now(), RulesEntry.first(base).encode());
        journal.sync(first.sequence());
      }
      Sandbox sandbox = start(journal.reader(), settings, member, Optional.of(journal));
      Optional<RulesEntry.Base> before = repeat(journal.reader(), settings, sandbox);
      if (before.isPresent() && !before.get().equals(base)) {
        // What changed in the files of rules since the last start.
        sandbox.change(new RulesEntry(base.since(before.get()), Optional.of(base)));
      }
      return sandbox;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
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
  private static Sandbox start(
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
