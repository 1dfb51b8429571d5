package org.payersim.replica;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.payersim.journal.Entry;

/** Does what the journal says. */
@FunctionalInterface
public interface Follower {
  /** Does it after all that came before; may return before it is done. */
  CompletableFuture<Boolean> follow(Entry entry) throws IOException;
}
