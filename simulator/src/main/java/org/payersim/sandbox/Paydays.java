package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.payersim.journal.Entry;

/**
 * Pays when a payday has come, though nobody asks for anything.
 *
 * @param reception of the payer
 */
record Paydays(Reception reception) {
  /** Runs the payment cycles that are due while nothing else happened. */
  void payDue() throws IOException {
    Optional<LocalDate> payday = reception.desk().openRuns().nextPayday();
    if (payday.isEmpty() || payday.get().isAfter(reception.clock().now().toLocalDate())) {
      return;
    }
    reception.act(
        Entry.Kind.DUE,
        reception.clock()::now,
        new byte[0],
        at -> new Examination(reception.desk(), reception.mailbox(), at).expire());
  }

  /** Goes on to the payday of every run that waits, one after the other, and pays it there. */
  void payAll(AnswerSink out) throws IOException {
    PayerClock clock = reception.clock();
    Optional<LocalDate> payday = reception.desk().openRuns().nextPayday();
    while (payday.isPresent()) {
      LocalDateTime day = payday.get().atStartOfDay();
      LocalDateTime then = day.isAfter(clock.now()) ? day : clock.now();
      reception.act(
          Entry.Kind.CLOCK,
          () -> then,
          new byte[0],
          at -> new Examination(reception.desk(), out, at).set(clock));
      payday = reception.desk().openRuns().nextPayday();
    }
  }
}
