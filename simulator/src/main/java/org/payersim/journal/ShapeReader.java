package org.payersim.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One value being read: the counterpart of {@link ShapeWriter}. */
final class ShapeReader {
  private static final String OURS = "org.payersim.";

  final BinaryInput bytes;
  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<Integer, Object> last = new HashMap<>();

  ShapeReader(BinaryInput bytes) {
    this.bytes = bytes;
  }

  Object repeat(int shape) {
    Object value = last.get(shape);
    if (value == null) {
      throw new IllegalArgumentException("a value repeats one that never was");
    }
    return value;
  }

  void remember(int shape, Object value) {
    last.put(shape, value);
  }

  /** Only records of this product are ever made, whatever a file names. */
  Class<?> readClass() {
    int number = bytes.readCount();
    if (number > 0) {
      if (number > classes.size()) {
        throw new IllegalArgumentException("a class was never named");
      }
      return classes.get(number - 1);
    }
    String name = bytes.readString();
    if (!name.startsWith(OURS)) {
      throw new IllegalArgumentException("not a class of this product: " + name);
    }
    try {
      Class<?> type = Class.forName(name, false, ShapeReader.class.getClassLoader());
      if (!type.isRecord() && !type.isEnum()) {
        throw new IllegalArgumentException("not a record: " + name);
      }
      classes.add(type);
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("unknown class: " + name, e);
    }
  }
}
