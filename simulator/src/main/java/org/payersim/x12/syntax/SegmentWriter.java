package org.payersim.x12.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * Writes segments as bytes into a growing buffer: no String is made for an amount or a date, and
 * nothing is left for the garbage collector but the buffer itself.
 *
 * <p>{@code begin("CLP").text(id).amount(paid).empty().text(x).end()}: every call after {@code
 * begin} is one element; calls with {@code component} in their name continue the element before.
 * Empty elements and components cost nothing until something follows them, so trailing ones are
 * never written.
 *
 * <p>A character of the data that is one of the delimiters, a control character or no Latin-1
 * character becomes a hyphen: X12 has no escape, and a replaced character can be seen (our own
 * decision). Characters from 128 to 255 pass as they are, so what was read as bytes goes back as
 * the same bytes.
 *
 * <p>Not safe for use by several threads.
 */
public final class SegmentWriter {
  private final byte elementSeparator;
  private final byte componentSeparator;
  private final byte repetitionSeparator;
  private final byte terminator;
  private final boolean lineBreaks;
  private final byte[] clean;
  private byte[] buffer;
  private int size;
  private int segments;
  private int pendingElements;
  private int pendingComponents;

  /**
   * @param lineBreaks whether a line feed follows every terminator
   */
  public SegmentWriter(Delimiters delimiters, boolean lineBreaks) {
    this.elementSeparator = delimiters.element();
    this.componentSeparator = delimiters.component();
    this.repetitionSeparator = delimiters.repetition();
    this.terminator = delimiters.terminator();
    this.lineBreaks = lineBreaks;
    this.clean = CleanText.tableFor(delimiters);
    this.buffer = new byte[512];
  }

  /** Begins a segment. */
  public SegmentWriter begin(String segmentId) {
    room(segmentId.length());
    for (int i = 0; i < segmentId.length(); i++) {
      buffer[size++] = (byte) segmentId.charAt(i);
    }
    return this;
  }

  /** Ends the segment; elements still empty are dropped. */
  public SegmentWriter end() {
    pendingElements = 0;
    pendingComponents = 0;
    room(2);
    buffer[size++] = terminator;
    if (lineBreaks) {
      buffer[size++] = '\n';
    }
    segments++;
    return this;
  }

  /** An element left empty. */
  public SegmentWriter empty() {
    return empty(1);
  }

  /** Several elements left empty. */
  public SegmentWriter empty(int count) {
    pendingElements += count;
    pendingComponents = 0;
    return this;
  }

  /** An element of text. */
  public SegmentWriter text(String value) {
    empty();
    return characters(value);
  }

  /** An element that repeats, once at least. */
  public SegmentWriter repeated(List<String> values) {
    text(values.get(0));
    for (int i = 1; i < values.size(); i++) {
      room(1);
      buffer[size++] = repetitionSeparator;
      characters(values.get(i));
    }
    return this;
  }

  /** The next component of the element begun last. */
  public SegmentWriter component(String value) {
    pendingComponents++;
    return characters(value);
  }

  /** An element of text, cut to {@code length} characters. */
  public SegmentWriter text(String value, int length) {
    return text(value.length() <= length ? value : value.substring(0, length));
  }

  /** An amount in dollars: no decimals but needed ones, {@code 12.5}. */
  public SegmentWriter amount(Money amount) {
    empty();
    return decimal(amount.cents(), 2);
  }

  /** A count of units: {@code 1}, {@code 2.5}. */
  public SegmentWriter quantity(Quantity quantity) {
    empty();
    return decimal(quantity.thousandths(), 3);
  }

  /** A whole number. */
  public SegmentWriter number(long number) {
    empty();
    return decimal(number, 0);
  }

  /** The next component of the element begun last, a whole number. */
  public SegmentWriter componentNumber(long number) {
    pendingComponents++;
    return decimal(number, 0);
  }

  /** A whole number, not negative, with leading zeros up to at least {@code digits} digits. */
  public SegmentWriter padded(long number, int digits) {
    empty();
    size = separate(WrittenDigits.LONGEST);
    digits(number, Math.max(digits, WrittenDigits.length(number)));
    return this;
  }

  /** A day as ccyymmdd; years from 0 to 9999. */
  public SegmentWriter date(LocalDate day) {
    empty();
    return day(day);
  }

  /** A day, or first and last day with a hyphen between (qualifier RD8). */
  public SegmentWriter dates(LocalDate from, LocalDate to) {
    empty();
    day(from);
    room(1);
    buffer[size++] = '-';
    return day(to);
  }

  private SegmentWriter day(LocalDate day) {
    int at = separate(8);
    size = WrittenDigits.day(buffer, at, day);
    return this;
  }

  /** A day as yymmdd, as the ISA has it. */
  public SegmentWriter shortDate(LocalDate day) {
    empty();
    size = separate(6);
    digits(day.getYear() % 100, 2);
    digits(day.getMonthValue(), 2);
    digits(day.getDayOfMonth(), 2);
    return this;
  }

  /** A time of day as hhmm. */
  public SegmentWriter time(LocalTime time) {
    empty();
    size = separate(4);
    digits(time.getHour(), 2);
    digits(time.getMinute(), 2);
    return this;
  }

  /** Text filled up with blanks, or cut, to a fixed width, as the ISA has it. */
  public SegmentWriter fixed(String value, int width) {
    empty();
    size = separate(width);
    for (int i = 0; i < width; i++) {
      char c = i < value.length() ? value.charAt(i) : ' ';
      buffer[size++] = c < CleanText.LATIN_1 ? clean[c] : CleanText.REPLACEMENT;
    }
    return this;
  }

  /** One delimiter as data: only the ISA declares them. */
  public SegmentWriter delimiter(byte delimiter) {
    empty();
    size = separate(1);
    buffer[size++] = delimiter;
    return this;
  }

  private SegmentWriter characters(String value) {
    int length = value.length();
    if (length == 0) {
      return this;
    }
    int at = separate(length);
    byte[] target = buffer;
    byte[] table = clean;
    for (int i = 0; i < length; i++) {
      int c = value.charAt(i);
      target[at + i] = c < CleanText.LATIN_1 ? table[c] : CleanText.REPLACEMENT;
    }
    size = at + length;
    return this;
  }

  /**
   * Makes room for data and puts the separators owed in front of it: mostly it is one.
   *
   * @return where the data goes
   */
  private int separate(int bytes) {
    int elements = pendingElements;
    int components = pendingComponents;
    int at = size;
    room(elements + components + bytes);
    byte[] target = buffer;
    for (int i = 0; i < elements; i++) {
      target[at++] = elementSeparator;
    }
    for (int i = 0; i < components; i++) {
      target[at++] = componentSeparator;
    }
    pendingElements = 0;
    pendingComponents = 0;
    return at;
  }

  private SegmentWriter decimal(long scaled, int scale) {
    int at = separate(WrittenDigits.LONGEST);
    size = WrittenDigits.decimal(buffer, at, scaled, scale);
    return this;
  }

  private void digits(long number, int count) {
    size = WrittenDigits.padded(buffer, size, number, count);
  }

  private void room(int bytes) {
    if (bytes > buffer.length - size) {
      grow(bytes);
    }
  }

  private void grow(int bytes) {
    buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + bytes));
  }

  /** Segments ended so far. */
  public int segments() {
    return segments;
  }

  public int size() {
    return size;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /** The bytes written so far; starts with an empty buffer, the count goes on. */
  public byte[] take() {
    byte[] bytes = toByteArray();
    size = 0;
    return bytes;
  }

  /** Moves all it has written, and the count, to the end of another of the same delimiters. */
  void moveTo(SegmentWriter other) {
    other.room(size);
    System.arraycopy(buffer, 0, other.buffer, other.size, size);
    other.size += size;
    other.segments += segments;
    size = 0;
    segments = 0;
  }

  /** Hands the bytes written so far on and starts with an empty buffer; the count goes on. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
