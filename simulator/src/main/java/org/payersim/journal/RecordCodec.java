package org.payersim.journal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes trees of records as compact bytes and reads them back: the form in which decided claims
 * rest on disk. A type's components are found by reflection once and reached through method handles
 * from then on, so no record needs to know of it.
 *
 * <p>Known: whole numbers, booleans, strings, dates and times, enums, records, sealed and other
 * interfaces implemented by records of this product (written with their class), bytes, optionals,
 * lists, sets and maps of these. Sharing within one value survives: the claims of a set keep
 * sharing their batch.
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

  /** Values one after the other; what they share is written once, as within one. */
  public byte[] encodeAll(List<? extends T> values) {
    output.reset();
    ShapeWriter writer = new ShapeWriter(output);
    for (T value : values) {
      shape.write(value, writer);
    }
    return Arrays.copyOf(output.array(), output.size());
  }

  /**
   * What {@link #encodeAll} wrote.
   *
   * @throws IllegalArgumentException if they were not written by this codec
   */
  public List<T> decodeAll(byte[] bytes) {
    BinaryInput input = new BinaryInput(bytes, 0, bytes.length);
    ShapeReader reader = new ShapeReader(input);
    List<T> values = new ArrayList<>();
    while (!input.isAtEnd()) {
      values.add(type.cast(shape.read(reader)));
    }
    return values;
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
