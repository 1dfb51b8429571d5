package org.payersim.x12.syntax;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts a byte source into segments, one at a time, through a buffer that does not grow with the
 * source. Blanks, tabs and line breaks before a segment are skipped, and so are empty segments: a
 * real file breaks its lines after the terminator, or indents, or ends with a spare terminator. The
 * last segment need not have its terminator. Data that is counted may hold any byte.
 */
public final class SegmentReader {
  private static final int BUFFER = 1 << 17;
  private static final int DELIMITED = -2;
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** What {@link #next} and {@link #skim} found. */
  public enum Step {
    /** A segment, see {@link #segment()}. */
    SEGMENT,
    /** More bytes without a terminator than a segment may have. */
    TOO_LONG,
    /** The end of the source, or of the part asked for. */
    END
  }

  private final ByteSource source;
  private final int segmentLimit;
  private final Segment segment = new Segment();
  private Delimiters delimiters = Delimiters.STANDARD;
  private byte[] buffer;
  private long base;
  private int at;
  private int limit;

  /** A reader that takes segments of up to {@code segmentLimit} bytes. */
  public SegmentReader(ByteSource source, int segmentLimit) {
    this(source, segmentLimit, BUFFER);
  }

  /** For tests that put the boundary of the buffer everywhere. */
  SegmentReader(ByteSource source, int segmentLimit, int bufferSize) {
    this.source = source;
    this.segmentLimit = segmentLimit;
    this.buffer = new byte[(int) Math.max(16, Math.min(bufferSize, source.size() + 1))];
  }

  /** From here on the source uses these delimiters. */
  public void use(Delimiters those) {
    delimiters = those;
  }

  /** Goes to a place in the source; cheap if it is still in the buffer. */
  public void seek(long position) {
    if (position >= base && position <= base + limit) {
      at = (int) (position - base);
    } else {
      base = position;
      at = 0;
      limit = 0;
    }
  }

  /** The place in the source that is read next. */
  public long position() {
    return base + at;
  }

  /** The segment found last. */
  public Segment segment() {
    return segment;
  }

  /** Reads the next segment with its elements. */
  public Step next() throws IOException {
    return advance(true);
  }

  /** Finds the next segment but not its elements; {@link #split} does that when they matter. */
  public Step skim() throws IOException {
    return advance(false);
  }

  /** The identifier of the segment {@link #skim} found, as {@link Segment#pack}ed. */
  public int skimmedId() {
    byte separator = delimiters.element();
    int stop = segment.start;
    int end = Math.min(segment.end, stop + 4);
    while (stop < end && segment.bytes[stop] != separator) {
      stop++;
    }
    return Segment.pack(segment.bytes, segment.start, stop);
  }

  /** Finds the elements of the segment {@link #skim} found. */
  public void split() {
    segment.split(delimiters.element());
  }

  /** The byte at an offset from here, or -1 after the end; for looking ahead a little. */
  public int peek(int offset) throws IOException {
    while (at + offset >= limit) {
      if (!refill(at)) {
        return -1;
      }
    }
    return buffer[at + offset] & 0xff;
  }

  /** Goes one byte on. */
  public void skip(int bytes) {
    seek(position() + bytes);
  }

  private Step advance(boolean elements) throws IOException {
    while (true) {
      if (!skipBlank()) {
        return Step.END;
      }
      int counted = buffer[at] == 'B' ? findCounted() : DELIMITED;
      int found = counted == DELIMITED ? find(elements) : counted;
      if (found < 0) {
        return Step.TOO_LONG;
      }
      at = Math.min(found + 1, limit);
      boolean trims = counted < 0 && delimiters.terminator() == '\n' && found > segment.start;
      int last = trims ? trimReturn(found) : found;
      if (last > segment.start) {
        segment.finish(last);
        return Step.SEGMENT;
      }
    }
  }

  /** The index of the terminator behind counted data; -1 if that is too long. */
  private int findCounted() throws IOException {
    while (true) {
      long length = CountedData.length(buffer, at, limit, delimiters.element());
      if (length == CountedData.NONE || limit - at > CountedData.LONGEST) {
        return length > CountedData.LONGEST ? -1 : DELIMITED;
      }
      if (length > CountedData.LONGEST) {
        return -1;
      }
      if (length > 0 && at + length < limit) {
        int end = at + (int) length;
        if (buffer[end] != delimiters.terminator()) {
          return DELIMITED;
        }
        segment.begin(buffer, at, base + at, delimiters.component());
        CountedData.split(segment, buffer, at, delimiters.element());
        return end;
      }
      if (!refill(at)) {
        return DELIMITED;
      }
    }
  }

  private int trimReturn(int found) {
    return buffer[found - 1] == '\r' ? found - 1 : found;
  }

  /** Stands on the first byte that is neither blank nor line break; false at the end. */
  private boolean skipBlank() throws IOException {
    while (true) {
      while (at < limit) {
        byte b = buffer[at];
        if (b == delimiters.terminator() || b > ' ' || b < 0) {
          return true;
        }
        if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
          return true;
        }
        at++;
      }
      if (!refill(at)) {
        return false;
      }
    }
  }

  /** The index of the terminator (or of the end of the source), -1 if there is none in reach. */
  private int find(boolean elements) throws IOException {
    while (true) {
      int found = scan(elements);
      if (found >= 0) {
        return found - at > segmentLimit ? -1 : found;
      }
      if (limit - at > segmentLimit) {
        return -1;
      }
      if (!refill(at)) {
        scan(elements);
        return lastDataByte() + 1;
      }
    }
  }

  private int scan(boolean elements) {
    segment.begin(buffer, at, base + at, delimiters.component());
    return elements
        ? scanElements(at)
        : ByteSearch.find(buffer, at, limit, delimiters.terminator());
  }

  private int lastDataByte() {
    int last = limit - 1;
    while (last > at && buffer[last] <= ' ' && buffer[last] >= 0) {
      last--;
    }
    return last;
  }

  /**
   * Eight bytes a step: a bit for each separator among them, up to the terminator if it is there.
   */
  private int scanElements(int from) {
    byte[] bytes = buffer;
    long terminators = (delimiters.terminator() & 0xffL) * EACH_BYTE;
    long separators = (delimiters.element() & 0xffL) * EACH_BYTE;
    int[] starts = segment.starts();
    int count = 0;
    int end = limit;
    int i = from;
    for (; i + 8 <= end; i += 8) {
      long word = (long) LONGS.get(bytes, i);
      long found = zeroBytes(word ^ separators);
      long last = zeroBytes(word ^ terminators);
      last &= -last;
      found &= last - 1;
      if (count + 10 > starts.length) {
        starts = segment.moreStarts();
      }
      for (; found != 0; found &= found - 1) {
        starts[++count] = i + 1 + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      if (last != 0) {
        segment.counted(count);
        return i + (Long.numberOfTrailingZeros(last) >>> 3);
      }
    }
    return scanTail(i, count);
  }

  /** The last bytes of the buffer, one by one. */
  private int scanTail(int from, int before) {
    int[] starts = segment.starts();
    int count = before;
    int end = limit;
    int found = -1;
    for (int i = from; i < end && found < 0; i++) {
      if (buffer[i] == delimiters.element()) {
        if (++count + 1 >= starts.length) {
          starts = segment.moreStarts();
        }
        starts[count] = i + 1;
      } else if (buffer[i] == delimiters.terminator()) {
        found = i;
      }
    }
    segment.counted(count);
    return found;
  }

  /** The highest bit of every byte that is zero. */
  private static long zeroBytes(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  /** Reads more, keeping the bytes from {@code keep} on; false at the end of the source. */
  private boolean refill(int keep) throws IOException {
    if (limit == buffer.length || keep == limit) {
      int kept = limit - keep;
      if (kept * 2 > buffer.length) {
        buffer = Arrays.copyOfRange(buffer, keep, keep + buffer.length * 2);
      } else {
        System.arraycopy(buffer, keep, buffer, 0, kept);
      }
      base += keep;
      at -= keep;
      limit = kept;
    }
    int read = source.read(base + limit, buffer, limit, buffer.length - limit);
    if (read <= 0) {
      return false;
    }
    limit += read;
    return true;
  }
}
