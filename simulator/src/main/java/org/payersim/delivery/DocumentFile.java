package org.payersim.delivery;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Documents one after the other in a file; each is found by its place. */
public final class DocumentFile implements Closeable {
  private final FileChannel channel;
  private long end;

  /**
   * Where a document stands.
   *
   * @param from its first byte
   * @param length in bytes
   */
  public record Place(long from, int length) {
    /** Behind its last byte. */
    public long end() {
      return from + length;
    }
  }

  /** What the file held before is gone. */
  public DocumentFile(Path file) throws IOException {
    this(file, 0);
  }

  /**
   * Goes on behind the first so many bytes of a file; what stood behind them is gone.
   *
   * @throws EOFException if it is shorter
   */
  public DocumentFile(Path file, long length) throws IOException {
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new EOFException(file + " is shorter than it was");
    }
    channel.truncate(length);
    this.end = length;
  }

  /** Forces all documents to disk. */
  public void force() throws IOException {
    channel.force(false);
  }

  public synchronized Place append(byte[] document) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(document);
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    Place place = new Place(end, document.length);
    end = at;
    return place;
  }

  public byte[] read(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place.from() + bytes.position()) < 0) {
        throw new EOFException("a document is shorter than when it was written");
      }
    }
    return bytes.array();
  }

  /** Bytes of all documents. */
  public synchronized long size() {
    return end;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
