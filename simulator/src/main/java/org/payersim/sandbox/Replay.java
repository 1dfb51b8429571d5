package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.InvalidRulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does again what a journal says was done.
 *
 * @param desk what the sandbox keeps
 * @param mailbox where its remittances go
 * @param clock its time
 */
record Replay(IntakeDesk desk, Mailbox mailbox, PayerClock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  /** Every entry but the first, the rules it opened with; returns the rules of the last start. */
  Optional<RulesEntry.Base> run(Journal journal) throws IOException {
    Optional<RulesEntry.Base> base = Optional.empty();
    List<Entry> entries = journal.recovered();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      switch (entry.kind()) {
        case INTERCHANGE, INTERCHANGE_IN_FILE -> {
          expire(entry);
          try (Body body = journal.body(entry)) {
            Intake.receive(body.source(), entry.at(), desk, new Reply(mailbox));
          }
        }
        case RULES -> {
          RulesEntry rules = RulesEntry.decode(entry);
          base = rules.base().isPresent() ? rules.base() : base;
          if (i > 0) {
            change(rules.change());
          }
        }
        case CLOCK -> new Examination(desk, mailbox, entry.at()).set(clock);
        case EXAMINER -> {
          expire(entry);
          new Examination(desk, mailbox, entry.at()).take(ExaminerEntry.decode(entry).act());
        }
        case APPEAL ->
            new AppealHearing(desk, mailbox, entry.at()).take(AppealEntry.decode(entry).act());
        case REPROCESS ->
            new Reprocessing(desk, mailbox, entry.at()).run(ReprocessEntry.decode(entry).request());
      }
    }
    return base;
  }

  private void expire(Entry entry) throws IOException {
    new Examination(desk, mailbox, entry.at()).expire();
  }

  private void change(RuleChange change) {
    try {
      desk.change(change);
    } catch (InvalidRulesException e) {
      LOG.debug("A change of rules that was refused is refused again");
    }
  }
}
