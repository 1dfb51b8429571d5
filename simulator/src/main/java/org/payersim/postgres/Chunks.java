package org.payersim.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.payersim.journal.Body;
import org.payersim.journal.BodyFile;
import org.payersim.x12.syntax.ByteSource;

/**
 * Deliveries too long to be an entry, in pieces: one of them is in memory at a time.
 *
 * @param database where they stand
 * @param spool where a copy is put that is to be read
 */
record Chunks(Jdbi database, Path spool) {
  private static final int BYTES = 1 << 18;

  /** Puts a delivery there under this name; it counts once an entry names it. */
  void write(String name, Body body) throws IOException {
    Failures.asIo(
        () -> {
          try (Handle handle = database.open()) {
            handle.begin();
            write(handle, name, body.source());
            handle.commit();
          }
          return true;
        });
  }

  private static void write(Handle handle, String name, ByteSource source) throws IOException {
    byte[] piece = new byte[BYTES];
    int part = 0;
    for (long at = 0; at < source.size(); part++) {
      int length = fill(source, at, piece);
      handle.execute(
          "insert into chunk (body, part, bytes) values (?, ?, ?)",
          name,
          part,
          Arrays.copyOf(piece, length));
      at += length;
    }
  }

  private static int fill(ByteSource source, long at, byte[] piece) throws IOException {
    int length = (int) Math.min(piece.length, source.size() - at);
    for (int read = 0; read < length; ) {
      int count = source.read(at + read, piece, read, length - read);
      if (count < 0) {
        throw new IOException("a body ended before its end");
      }
      read += count;
    }
    return length;
  }

  /**
   * A copy of one, gone when it is closed.
   *
   * @throws org.payersim.journal.DamagedJournalException if it is not as the journal says
   */
  Body read(BodyFile file) throws IOException {
    Files.createDirectories(spool);
    Path copy = Files.createTempFile(spool, "body-", ".x12");
    try {
      Failures.asIo(
          () -> {
            copy(file.name(), copy);
            return true;
          });
      return Body.passing(copy, file);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private void copy(String name, Path target) throws IOException {
    try (Handle handle = database.open();
        OutputStream out = Files.newOutputStream(target)) {
      handle.begin(); // without a transaction the driver would fetch all of them at once
      try (ResultIterator<byte[]> pieces =
          handle
              .createQuery("select bytes from chunk where body = :body order by part")
              .bind("body", name)
              .setFetchSize(4)
              .mapTo(byte[].class)
              .iterator()) {
        for (Iterator<byte[]> each = pieces; each.hasNext(); ) {
          out.write(each.next());
        }
      }
      handle.rollback();
    }
  }

  /** Removes those no entry names: they were never acknowledged. */
  void removeOrphans() throws IOException {
    Failures.asIo(
        () ->
            database.withHandle(
                handle ->
                    handle.execute(
                        "delete from chunk c where not exists"
                            + " (select 1 from entry e where e.body = c.body)")));
  }
}
