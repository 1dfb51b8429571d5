package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDateTime;
import org.payersim.journal.Entry;

/**
 * Notes what was taken by whom it was sent to.
 *
 * @param reception of the payer
 */
record HandingOver(Reception reception) {
  /** Puts it into the journal, if there is one: whoever stands in for this payer knows it, too. */
  void take(HandedEntry taken) throws IOException {
    if (reception.journal().isEmpty()) {
      note(taken, reception.clock().now());
      return;
    }
    boolean unused =
        Lane.join(
            reception
                .lane()
                .<Entry, Boolean>pass(
                    () ->
                        reception
                            .journal()
                            .get()
                            .append(Entry.Kind.HANDED, reception.clock().now(), taken.encode()),
                    reception::sync,
                    (entry, answer) -> {
                      note(taken, entry.at());
                      answer.complete(true);
                    }));
  }

  /** It is not sent again, and what waited for it goes out. */
  void note(HandedEntry taken, LocalDateTime at) {
    reception.mailbox().handedOver().add(taken);
    reception.mailbox().outbox().handed(taken.parcel(), at);
  }
}
