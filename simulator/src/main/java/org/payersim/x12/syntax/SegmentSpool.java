package org.payersim.x12.syntax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Segments encoded ahead of the document they will be part of, because what stands before them
 * (sums, counts) is known only after them. They are kept as bytes under the standard delimiters,
 * about half a kilobyte a claim, and get the document's own delimiters and line breaks when they
 * are copied into it.
 *
 * <p>Not safe for use by several threads.
 */
public final class SegmentSpool {
  private static final int CHUNK = 1 << 16;

  private final SegmentWriter writer = new SegmentWriter(Delimiters.STANDARD, false);
  private final List<byte[]> chunks = new ArrayList<>();

  /** Segments that its writer never wrote. */
  private int restored;

  /** Where segments go; ask again for every group of segments that belongs together. */
  public SegmentWriter writer() {
    if (writer.size() >= CHUNK) {
      chunks.add(writer.take());
    }
    return writer;
  }

  /** How many segments it holds. */
  public int segments() {
    return restored + writer.segments();
  }

  /** Takes over all another spool holds; that one is empty afterwards. */
  public void append(SegmentSpool other) {
    if (!other.chunks.isEmpty()) {
      seal();
      chunks.addAll(other.chunks);
      other.chunks.clear();
    }
    other.writer.moveTo(writer());
    restored += other.restored;
    other.restored = 0;
  }

  /** All it holds, under the standard delimiters. */
  public byte[] toByteArray() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    all.writeBytes(writer.toByteArray());
    return all.toByteArray();
  }

  /**
   * Holds what another held; it held nothing before.
   *
   * @param bytes from {@link #toByteArray}
   * @param segments how many segments these are
   */
  public void restore(byte[] bytes, int segments) {
    if (bytes.length > 0) {
      chunks.add(bytes);
    }
    restored += segments;
  }

  private void seal() {
    if (writer.size() > 0) {
      chunks.add(writer.take());
    }
  }

  /** Copies all into a document with these delimiters. May be called again. */
  public void copyTo(OutputStream out, Delimiters delimiters, boolean lineBreaks)
      throws IOException {
    seal();
    boolean asItIs = !lineBreaks && delimiters.equals(Delimiters.STANDARD);
    for (byte[] chunk : chunks) {
      out.write(asItIs ? chunk : translate(chunk, delimiters, lineBreaks));
    }
  }

  private static byte[] translate(byte[] chunk, Delimiters delimiters, boolean lineBreaks) {
    Delimiters standard = Delimiters.STANDARD;
    SegmentTranslation translation = new SegmentTranslation(standard, delimiters);
    return translation.of(chunk, lineBreaks);
  }
}
