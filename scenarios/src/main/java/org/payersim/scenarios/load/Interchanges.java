package org.payersim.scenarios.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The interchanges of X12 files, one after another, each as it stands there. Only one is held in
 * memory at a time.
 */
final class Interchanges implements AutoCloseable {
  private static final int ISA_LENGTH = 106;
  private static final int ELEMENT_SEPARATOR = 3;

  /** More than any payer sends; what is longer is no interchange. */
  private static final int LONGEST = 1 << 30;

  private final Path file;
  private final InputStream in;

  Interchanges(Path file) throws IOException {
    this.file = file;
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /**
   * The next one.
   *
   * @return empty at the end of the file
   * @throws IllegalArgumentException if what comes is no interchange, or not a whole one
   */
  Optional<byte[]> next() throws IOException {
    int first = in.read();
    while (first >= 0 && Character.isWhitespace(first)) {
      first = in.read();
    }
    if (first < 0) {
      return Optional.empty();
    }
    byte[] head = new byte[ISA_LENGTH];
    head[0] = (byte) first;
    int read = 1 + in.readNBytes(head, 1, ISA_LENGTH - 1);
    if (read < ISA_LENGTH || !starts(head, "ISA")) {
      throw new IllegalArgumentException(file + ": an interchange begins with 106 bytes of ISA");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 12);
    whole.writeBytes(head);
    String last = "IEA" + (char) head[ELEMENT_SEPARATOR];
    while (!segment(whole, head[ISA_LENGTH - 1]).strip().startsWith(last)) {
      if (whole.size() > LONGEST) {
        throw new IllegalArgumentException(file + ": an interchange of more than a gigabyte");
      }
    }
    return Optional.of(whole.toByteArray());
  }

  private static boolean starts(byte[] bytes, String with) {
    return new String(bytes, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
  }

  /** Copies a segment with its terminator, and returns how it begins. */
  private String segment(ByteArrayOutputStream to, byte terminator) throws IOException {
    StringBuilder begins = new StringBuilder();
    int next;
    while ((next = in.read()) != (terminator & 0xFF)) {
      if (next < 0) {
        throw new IllegalArgumentException(file + ": its last interchange has no IEA");
      }
      to.write(next);
      if (begins.length() < 8) {
        begins.append((char) next);
      }
    }
    to.write(next);
    return begins.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
