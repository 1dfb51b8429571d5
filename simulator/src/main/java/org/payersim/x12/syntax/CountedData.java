package org.payersim.x12.syntax;

/**
 * Segments whose last element is counted and not delimited, so that it may hold any byte: {@code
 * BIN*LENGTH*DATA} and {@code BDS*FILTER*LENGTH*DATA}. Source: ASC X12.6, binary data element.
 */
final class CountedData {
  /** Longest data taken, in bytes; our own decision. */
  static final int LONGEST = 1 << 24;

  /** It is no such segment. */
  static final long NONE = 0;

  /** It is one, but more bytes are needed to tell where it ends. */
  static final long MORE = -1;

  private static final int DIGITS = 10;

  private CountedData() {}

  /**
   * How many bytes after its beginning the segment ends, its terminator excluded.
   *
   * @param limit what is in the buffer
   */
  static long length(byte[] bytes, int begin, int limit, byte separator) {
    int header = elements(bytes, begin, limit, separator);
    if (header <= 0) {
      return header;
    }
    int at = begin + 4;
    for (int skip = header; skip > 2; skip--) {
      at = after(bytes, at, limit, separator);
      if (at < 0) {
        return MORE;
      }
    }
    int end = after(bytes, at, limit, separator);
    if (end < 0) {
      return limit - at > DIGITS ? NONE : MORE;
    }
    int count = end - 1 - at;
    long length = count > 0 && count <= DIGITS ? Digits.whole(bytes, at, end - 1) : -1;
    return length < 0 ? NONE : end - begin + length;
  }

  /** How many elements it has: 2 or 3; {@link #NONE} or {@link #MORE}. */
  private static int elements(byte[] bytes, int begin, int limit, byte separator) {
    if (begin + 4 > limit) {
      return (int) MORE;
    }
    if (bytes[begin] != 'B' || bytes[begin + 3] != separator) {
      return (int) NONE;
    }
    if (bytes[begin + 1] == 'I' && bytes[begin + 2] == 'N') {
      return 2;
    }
    return bytes[begin + 1] == 'D' && bytes[begin + 2] == 'S' ? 3 : (int) NONE;
  }

  /** The place after the next separator; -1 if there is none in reach. */
  private static int after(byte[] bytes, int from, int limit, byte separator) {
    for (int i = from; i < limit; i++) {
      if (bytes[i] == separator) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Finds the elements of such a segment; no separator within its data is one. */
  static void split(Segment segment, byte[] bytes, int begin, byte separator) {
    int elements = bytes[begin + 1] == 'I' ? 2 : 3;
    int[] starts = segment.starts();
    int count = 0;
    for (int i = begin; count < elements; i++) {
      if (bytes[i] == separator) {
        starts[++count] = i + 1;
      }
    }
    segment.counted(count);
  }
}
