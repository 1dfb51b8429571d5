package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.payersim.journal.Entry;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.InvalidRulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does again what a journal says was done. */
final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final JournalReader journal;
  private final Reception reception;
  private final ReplayProgress progress;
  private Optional<RulesEntry.Base> base = Optional.empty();
  private long done;

  /**
   * @param journal what was done
   * @param reception of the sandbox that is to stand where it stood
   * @param progress is told how far it is
   */
  Replay(JournalReader journal, Reception reception, ReplayProgress progress) {
    this.journal = journal;
    this.reception = reception;
    this.progress = progress;
  }

  /** Every entry but the first, the rules it opened with; returns the rules of the last start. */
  Optional<RulesEntry.Base> run() throws IOException {
    return run(0, Optional.empty());
  }

  /**
   * Every entry behind one that is done already.
   *
   * @param after its sequence
   * @param known the rules of the last start before it
   * @return the rules of the last start
   */
  Optional<RulesEntry.Base> run(long after, Optional<RulesEntry.Base> known) throws IOException {
    long bytes = journal.size();
    base = known;
    journal.forEach(
        after + 1,
        entry -> {
          repeat(entry);
          reception.snapshots().ifPresent(all -> all.noticed(entry));
          done += entry.payload().length;
          progress.replayed(entry.sequence(), done, bytes);
        });
    return base;
  }

  /** It begins behind an entry that is done already; these are the rules of the last start. */
  void know(Optional<RulesEntry.Base> rules) {
    base = rules;
  }

  /** The rules in the files of whoever looked at them last. */
  Optional<RulesEntry.Base> base() {
    return base;
  }

  /** Does one entry again. */
  void repeat(Entry entry) throws IOException {
    IntakeDesk desk = reception.desk();
    Mailbox mailbox = reception.mailbox();
    switch (entry.kind()) {
      case INTERCHANGE, INTERCHANGE_IN_FILE, KEYED_INTERCHANGE, KEYED_INTERCHANGE_IN_FILE ->
          reception.receiveAgain(entry, journal);
      case RULES -> {
        RulesEntry rules = RulesEntry.decode(entry);
        base = rules.base().isPresent() ? rules.base() : base;
        if (entry.sequence() > 1) {
          alone(entry, at -> change(rules.change()));
        }
      }
      case LEADER, VOTERS -> LOG.debug("Who keeps the journal changes nothing in the payer");
      case HANDED -> new HandingOver(reception).note(HandedEntry.decode(entry), entry.at());
      case CLOCK -> alone(entry, at -> new Examination(desk, mailbox, at).set(reception.clock()));
      case DUE -> alone(entry, at -> new Examination(desk, mailbox, at).expire());
      case EXAMINER ->
          alone(
              entry,
              at -> {
                Examination examination = new Examination(desk, mailbox, at);
                examination.expire();
                examination.take(ExaminerEntry.decode(entry).act());
              });
      case APPEAL ->
          alone(
              entry,
              at -> new AppealHearing(desk, mailbox, at).take(AppealEntry.decode(entry).act()));
      case REVIEW ->
          alone(
              entry,
              at -> new ReviewHearing(desk, mailbox, at).take(ReviewEntry.decode(entry).act()));
      case REPROCESS ->
          alone(
              entry,
              at ->
                  new Reprocessing(desk, mailbox, at).run(ReprocessEntry.decode(entry).request()));
    }
  }

  /** What is done again at one go. */
  private interface Act {
    void run(LocalDateTime at) throws IOException;
  }

  private void alone(Entry entry, Act act) throws IOException {
    reception.alone(
        entry.at(),
        at -> {
          act.run(at);
          return true;
        });
  }

  private void change(RuleChange change) {
    try {
      reception.desk().change(change);
    } catch (InvalidRulesException e) {
      LOG.debug("A change of rules that was refused is refused again");
    }
  }
}
