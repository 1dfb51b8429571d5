package org.payersim.x12.syntax;

import java.io.IOException;
import java.nio.file.Path;

/** Makes byte sources of what programs usually have: an array or a file. */
public final class ByteSources {
  private ByteSources() {}

  /** A source over an array; the array is not copied and must not change while it is read. */
  public static ByteSource of(byte[] bytes) {
    return new ArrayByteSource(bytes);
  }

  /** A source over a file; the caller closes it. */
  public static FileByteSource of(Path file) throws IOException {
    return new FileByteSource(file);
  }

  private record ArrayByteSource(@SuppressWarnings("ArrayRecordComponent") byte[] bytes)
      implements ByteSource {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      if (position >= bytes.length) {
        return -1;
      }
      int count = (int) Math.min(length, bytes.length - position);
      System.arraycopy(bytes, (int) position, target, offset, count);
      return count;
    }
  }
}
