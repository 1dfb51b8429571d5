package org.payersim.journal.snapshot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What the bytes of a snapshot mean.
 *
 * <p>The head: eight letters, the version of the form (4), the build that wrote it (32), the
 * sequence of the entry it was taken after (8) and that entry's mark (4).
 */
final class SnapshotFormat {
  static final int HEAD = 56;

  /** In the place of a frame's length: nothing follows but the checksum. */
  static final int END = -1;

  private static final byte[] LETTERS = "PAYERSIM".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int TAIL = 8;
  private static final int CHECKSUM = 4;

  private SnapshotFormat() {}

  /** What is wrong with a file. */
  enum Fault {
    /** It is not as it was written, or was never written to its end. */
    DAMAGED,
    /** Another version of the product wrote it, and only that could read it. */
    OF_ANOTHER_VERSION
  }

  /** The head of one taken after this entry by this build. */
  static byte[] head(Build build, long sequence, int mark) {
    return ByteBuffer.allocate(HEAD)
        .put(LETTERS)
        .putInt(VERSION)
        .put(build.fingerprint())
        .putLong(sequence)
        .putInt(mark)
        .array();
  }

  /** How the class of a frame's records is told from others. */
  static int tag(Class<?> type) {
    return type.getName().hashCode();
  }

  /** The mark in a head. */
  static int mark(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(HEAD)).getInt(HEAD - CHECKSUM);
    }
  }

  /** Reads all of a file and holds it against its checksum; empty if nothing is wrong with it. */
  static Optional<Fault> check(Path file, Build build, long sequence) throws IOException {
    long size = Files.size(file);
    if (size < HEAD + TAIL) {
      return Optional.of(Fault.DAMAGED);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      CRC32C crc = new CRC32C();
      byte[] head = in.readNBytes(HEAD);
      crc.update(head);
      byte[] buffer = new byte[1 << 16];
      for (long left = size - HEAD - CHECKSUM; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return Optional.of(Fault.DAMAGED);
        }
        crc.update(buffer, 0, read);
        left -= read;
      }
      byte[] written = in.readNBytes(CHECKSUM);
      boolean sound =
          written.length == CHECKSUM
              && ByteBuffer.wrap(written).getInt() == (int) crc.getValue()
              && ByteBuffer.wrap(head).getLong(HEAD - CHECKSUM - Long.BYTES) == sequence;
      if (!sound) {
        return Optional.of(Fault.DAMAGED);
      }
      return isOf(build, head) ? Optional.empty() : Optional.of(Fault.OF_ANOTHER_VERSION);
    }
  }

  private static boolean isOf(Build build, byte[] head) {
    ByteBuffer expected = ByteBuffer.wrap(head(build, 0, 0)).limit(HEAD - 12);
    return ByteBuffer.wrap(head).limit(HEAD - 12).equals(expected);
  }
}
