package org.payersim.journal.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.payersim.journal.RecordCodec;

/**
 * A snapshot being written, value by value, so that never more than some of them are held twice.
 *
 * <p>Behind a head of {@value SnapshotFormat#HEAD} bytes stand frames: length, hash of the name of
 * the records' class, records in the form of {@link RecordCodec}. A list is as many frames as it
 * takes and an empty one. Behind a length of -1 stands the CRC-32C of everything before it.
 */
public final class SnapshotWriter {
  private static final int FRAME = 128;

  private final CRC32C crc = new CRC32C();
  private final DataOutputStream out;

  SnapshotWriter(OutputStream to, byte[] head) throws IOException {
    out = new DataOutputStream(new CheckedOutputStream(to, crc));
    out.write(head);
  }

  /** One value. */
  public <T extends Record> void write(Class<T> type, T value) throws IOException {
    frame(type, RecordCodec.of(type).encode(value));
  }

  /** Any number of values of one class, in their order. */
  public <T extends Record> void writeAll(Class<T> type, Collection<T> values) throws IOException {
    Frames<T> frames = new Frames<>(type);
    for (T value : values) {
      frames.add(value);
    }
    frames.end();
  }

  /** The same for values that come one by one. */
  public <T extends Record> Frames<T> open(Class<T> type) {
    return new Frames<>(type);
  }

  /**
   * A list being written.
   *
   * @param <T> of these
   */
  public final class Frames<T extends Record> {
    private final Class<T> type;
    private final Ahead<byte[]> encoded;
    private List<T> waiting = new ArrayList<>(FRAME);

    private Frames(Class<T> type) {
      this.type = type;
      this.encoded = new Ahead<>(content -> frame(type, content));
    }

    /** The next value; it must not change until all are written. */
    public void add(T value) throws IOException {
      waiting.add(value);
      if (waiting.size() == FRAME) {
        flush();
      }
    }

    /** No more values. */
    public void end() throws IOException {
      if (!waiting.isEmpty()) {
        flush();
      }
      encoded.end();
      frame(type, new byte[0]);
    }

    private void flush() throws IOException {
      List<T> values = waiting;
      waiting = new ArrayList<>(FRAME);
      encoded.add(() -> RecordCodec.of(type).encodeAll(values));
    }
  }

  private void frame(Class<?> type, byte[] content) throws IOException {
    out.writeInt(content.length);
    out.writeInt(SnapshotFormat.tag(type));
    out.write(content);
  }

  void end() throws IOException {
    out.writeInt(SnapshotFormat.END);
    out.writeInt((int) crc.getValue());
    out.flush();
  }
}
