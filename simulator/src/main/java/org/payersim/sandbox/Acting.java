package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;

/**
 * How what changes a sandbox is done: in its lane, and in its journal, if there is one, before it
 * is done.
 */
record Acting(Optional<Journal> journal, Lane lane, PayerClock clock) {
  /** Does it now, by the payer's clock. */
  <R> R act(Entry.Kind kind, byte[] payload, Lane.Work<LocalDateTime, R> work) throws IOException {
    return act(kind, clock::now, payload, work);
  }

  /** Does it at a time of its own. */
  <R> R act(
      Entry.Kind kind, Supplier<LocalDateTime> at, byte[] payload, Lane.Work<LocalDateTime, R> work)
      throws IOException {
    if (journal.isEmpty()) {
      return lane.pass(at::get, now -> {}, work);
    }
    return lane.pass(
        () -> journal.get().append(kind, at.get(), payload),
        entry -> journal.get().sync(entry.sequence()),
        entry -> work.run(entry.at()));
  }
}
