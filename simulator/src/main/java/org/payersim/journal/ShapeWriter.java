package org.payersim.journal;

import java.util.HashMap;
import java.util.Map;

/** One value being written: the bytes, the classes named so far and what may be written shortly. */
final class ShapeWriter {
  final BinaryOutput bytes;
  private final Map<Class<?>, Integer> classes = new HashMap<>();

  /** Per record shape the instance written last; claims of a set share their batch and provider. */
  private Object[] last = new Object[64];

  ShapeWriter(BinaryOutput bytes) {
    this.bytes = bytes;
  }

  /** Whether this very instance was the last of its type; remembers it if not. */
  boolean isRepeat(int shape, Object value) {
    if (shape >= last.length) {
      last = java.util.Arrays.copyOf(last, shape * 2);
    }
    if (last[shape] == value) {
      return true;
    }
    last[shape] = value;
    return false;
  }

  /** A class is named once and numbered from then on. */
  void writeClass(Class<?> type) {
    Integer known = classes.get(type);
    if (known != null) {
      bytes.writeUnsigned(known);
      return;
    }
    classes.put(type, classes.size() + 1);
    bytes.writeUnsigned(0);
    bytes.writeString(type.getName());
  }
}
