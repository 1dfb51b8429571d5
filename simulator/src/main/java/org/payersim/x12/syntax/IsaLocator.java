package org.payersim.x12.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the next ISA in a source, over whatever lies before it: a byte order mark, blanks, line
 * breaks, spare terminators, or bytes that are no X12 at all.
 *
 * <p>An ISA should have 106 bytes. One that has not is still taken when its sixteen elements can be
 * counted: then it can at least be refused in words its sender understands.
 */
public final class IsaLocator {
  private static final int[] SEPARATORS = {
    3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103
  };
  private static final int LONGEST = 240;
  private static final int BYTE_ORDER_MARK = 0xEFBBBF;

  private final SegmentReader reader;

  public IsaLocator(SegmentReader reader) {
    this.reader = reader;
  }

  /** What lies before the next ISA. */
  public sealed interface Found {
    /** The next ISA; the reader stands behind it. */
    record Start(Isa isa) implements Found {}

    /** Bytes that are no X12; the reader stands behind them. */
    record Junk(long position, long length) implements Found {}

    /** Nothing more. */
    record End() implements Found {}
  }

  /** Goes to the next ISA, or over the junk before it. */
  public Found next() throws IOException {
    skipFiller();
    long begin = reader.position();
    while (true) {
      int b = reader.peek(0);
      if (b < 0 || (b == 'I' && isIsa())) {
        break;
      }
      reader.skip(1);
    }
    long length = reader.position() - begin;
    if (length > 0) {
      return new Found.Junk(begin, length);
    }
    Optional<Isa> isa = reader.peek(0) < 0 ? Optional.empty() : parse();
    return isa.<Found>map(Found.Start::new).orElseGet(Found.End::new);
  }

  /** Whether an ISA with its sixteen elements begins where the reader stands. */
  public boolean isIsa() throws IOException {
    return reader.peek(1) == 'S'
        && reader.peek(2) == 'A'
        && isDelimiter(reader.peek(3))
        && separators().length == 16;
  }

  /**
   * Looks for an ISA of exactly the standard's form between here and {@code limit}; where it
   * begins, or {@code limit}. Such bytes are no accident: an interchange broke off before them.
   */
  public long findFixed(long limit) throws IOException {
    while (reader.position() < limit && reader.peek(0) >= 0) {
      if (reader.peek(0) == 'I' && isIsa() && separators() == SEPARATORS) {
        return reader.position();
      }
      reader.skip(1);
    }
    return limit;
  }

  private void skipFiller() throws IOException {
    while (true) {
      int b = reader.peek(0);
      boolean filler = (b >= 0 && b <= ' ') || b == '~';
      boolean mark =
          b == 0xEF && (b << 16 | reader.peek(1) << 8 | reader.peek(2)) == BYTE_ORDER_MARK;
      if (!filler && !mark) {
        return;
      }
      reader.skip(mark ? 3 : 1);
    }
  }

  /** Offsets of the sixteen separators; fewer if there are not so many within reach. */
  private int[] separators() throws IOException {
    int separator = reader.peek(3);
    boolean fixed = true;
    for (int offset : SEPARATORS) {
      fixed &= reader.peek(offset) == separator;
    }
    if (fixed) {
      return SEPARATORS;
    }
    int[] found = new int[16];
    int count = 0;
    for (int offset = 3; offset < LONGEST && count < 16; offset++) {
      if (reader.peek(offset) == separator) {
        found[count++] = offset;
      }
    }
    return count == 16 && reader.peek(found[15] + 2) >= 0 ? found : new int[0];
  }

  private Optional<Isa> parse() throws IOException {
    int[] separators = separators();
    List<String> elements = new ArrayList<>(16);
    for (int i = 0; i < 15; i++) {
      elements.add(text(separators[i] + 1, separators[i + 1]));
    }
    int last = separators[15];
    elements.add(text(last + 1, last + 2));
    int element = reader.peek(3);
    int component = reader.peek(last + 1);
    int terminator = reader.peek(last + 2);
    boolean usable =
        isDelimiter(component)
            && isDelimiter(terminator)
            && component != element
            && terminator != element
            && terminator != component;
    long position = reader.position();
    reader.skip(usable ? last + 3 : 3);
    Delimiters delimiters =
        usable
            ? new Delimiters(
                (byte) element,
                (byte) component,
                repetition(elements.get(10), element, component, terminator),
                (byte) terminator)
            : Delimiters.STANDARD;
    return Optional.of(new Isa(position, reader.position(), elements, delimiters, usable));
  }

  /** ISA11, or (as with the U of older versions) a byte that means nothing else here. */
  private static byte repetition(String declared, int element, int component, int terminator) {
    String candidates = declared.length() == 1 ? declared + "^!|" : "^!|";
    for (int i = 0; i < candidates.length(); i++) {
      int c = candidates.charAt(i);
      if (isDelimiter(c) && c != element && c != component && c != terminator) {
        return (byte) c;
      }
    }
    return '`';
  }

  private String text(int from, int to) throws IOException {
    StringBuilder text = new StringBuilder(to - from);
    for (int offset = from; offset < to; offset++) {
      text.append((char) reader.peek(offset));
    }
    return text.toString();
  }

  private static boolean isDelimiter(int b) {
    boolean alphanumeric =
        (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    return b >= 0 && b != ' ' && b != '\t' && !alphanumeric;
  }
}
