package org.payersim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What came in, in order, where nothing is lost: the truth everything else can be made from again.
 *
 * <p>An entry counts as soon as {@link #sync} has returned for it, not before. One payer writes to
 * a journal at a time.
 */
public interface Journal extends Closeable {
  /** What stands in it, to be read while nothing is appended. */
  JournalReader reader();

  /** How many entries there are. */
  long size();

  /** Whether it failed so that it takes no more entries until it is opened again. */
  boolean hasFailed();

  /** A place for a body that is still arriving. */
  Body.Spool spool();

  /**
   * Appends a received delivery; if its body stands in a file, that is durable first.
   *
   * @param key what its sender calls it, if anything
   */
  default Entry append(LocalDateTime at, Body body, Optional<String> key) throws IOException {
    body.force();
    Entry.Draft draft = Entry.Draft.delivery(body, body.bodyFile(), key);
    return append(draft.kind(), at, draft.payload());
  }

  /** Appends an entry. It is durable only after {@link #sync}. */
  Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException;

  /** Returns once the entry with this sequence, and all before it, are durable. */
  void sync(long sequence) throws IOException;
}
