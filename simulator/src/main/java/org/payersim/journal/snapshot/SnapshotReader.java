package org.payersim.journal.snapshot;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.RecordCodec;

/** Reads what {@link SnapshotWriter} wrote, in the same order. */
public final class SnapshotReader implements Closeable {
  private final DataInputStream in;

  /**
   * A snapshot from behind its head on.
   *
   * @param file one whose checksum is right
   */
  SnapshotReader(Path file) throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    in.skipNBytes(SnapshotFormat.HEAD);
  }

  /** Takes the next value of a list, before all of it is read. */
  @FunctionalInterface
  public interface Taker<T> {
    void take(T value) throws IOException;
  }

  /**
   * The next value.
   *
   * @throws DamagedJournalException if another stands here
   */
  public <T extends Record> T read(Class<T> type) throws IOException {
    return decoded(() -> RecordCodec.of(type).decode(frame(type)));
  }

  /** The next list, whole. */
  public <T extends Record> List<T> readAll(Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    forEach(type, all::add);
    return all;
  }

  /** The next list, value by value. */
  public <T extends Record> void forEach(Class<T> type, Taker<T> taker) throws IOException {
    Ahead<List<T>> decoded =
        new Ahead<>(
            values -> {
              for (T value : values) {
                taker.take(value);
              }
            });
    decoded(
        () -> {
          for (byte[] content = frame(type); content.length > 0; content = frame(type)) {
            byte[] values = content;
            decoded.add(() -> RecordCodec.of(type).decodeAll(values));
          }
          decoded.end();
          return type;
        });
  }

  private interface Decoding<R> {
    R run() throws IOException;
  }

  private static <R> R decoded(Decoding<R> decoding) throws IOException {
    try {
      return decoding.run();
    } catch (IllegalArgumentException e) {
      throw new DamagedJournalException("a value of a snapshot cannot be read: " + e.getMessage());
    }
  }

  private byte[] frame(Class<?> type) throws IOException {
    int length = in.readInt();
    if (length < 0 || in.readInt() != SnapshotFormat.tag(type)) {
      throw new DamagedJournalException(
          "a snapshot has something else where " + type.getName() + " should stand");
    }
    return in.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
