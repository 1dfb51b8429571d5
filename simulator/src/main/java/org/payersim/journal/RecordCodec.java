package org.payersim.journal;

import java.time.DateTimeException;
import java.util.Arrays;

/**
 * Writes trees of records as compact bytes and reads them back: the form in which decided claims
 * rest on disk. A type's components are found by reflection once and reached through method handles
 * from then on, so no record needs to know of it.
 *
 * <p>Known: whole numbers, booleans, strings, dates and times, enums, records, sealed and other
 * interfaces implemented by records of this product (written with their class), optionals and lists
 * of these. Sharing within one value survives: the claims of a set keep sharing their batch.
 *
 * <p>The form is our own and carries no schema: it is read by the version that wrote it. What must
 * outlive versions is the journal, which holds the interchange as it came.
 *
 * @param <T> what is written
 */
public final class RecordCodec<T> {
  private final Shape shape;
  private final Class<T> type;
  private final BinaryOutput output = new BinaryOutput(4096);

  private RecordCodec(Class<T> type) {
    this.type = type;
    this.shape = Shapes.of(type);
  }

  /**
   * A codec for values of one record or interface type; not for use by two threads at once.
   *
   * @throws IllegalArgumentException if a component has a type it does not know
   */
  public static <T> RecordCodec<T> of(Class<T> type) {
    return new RecordCodec<>(type);
  }

  /** The value as bytes. */
  public byte[] encode(T value) {
    output.reset();
    shape.write(value, new ShapeWriter(output));
    return Arrays.copyOf(output.array(), output.size());
  }

  /** Writes the value behind what these bytes hold already. */
  void encode(T value, BinaryOutput to) {
    shape.write(value, new ShapeWriter(to));
  }

  /**
   * The value these bytes stand for.
   *
   * @throws IllegalArgumentException if they were not written by this codec
   */
  public T decode(byte[] bytes) {
    BinaryInput input = new BinaryInput(bytes, 0, bytes.length);
    try {
      T value = type.cast(shape.read(new ShapeReader(input)));
      if (!input.isAtEnd()) {
        throw new IllegalArgumentException("bytes are left over after the value");
      }
      return value;
    } catch (ArithmeticException | ClassCastException | DateTimeException e) {
      throw new IllegalArgumentException("these bytes stand for no value", e);
    }
  }
}
