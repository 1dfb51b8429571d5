package org.payersim.journal;

import java.util.Arrays;
import java.util.IdentityHashMap;

/** One value being written: the bytes, the classes named so far and what may be written shortly. */
final class ShapeWriter {
  final BinaryOutput bytes;
  private final IdentityHashMap<Class<?>, Named> classes = new IdentityHashMap<>();

  /** Per record shape the instance written last; claims of a set share their batch and provider. */
  private Object[] last = new Object[64];

  private record Named(int number, Shape shape) {}

  ShapeWriter(BinaryOutput bytes) {
    this.bytes = bytes;
  }

  /** Whether this very instance was the last of its type; remembers it if not. */
  boolean isRepeat(int shape, Object value) {
    if (shape >= last.length) {
      last = Arrays.copyOf(last, shape * 2);
    }
    if (last[shape] == value) {
      return true;
    }
    last[shape] = value;
    return false;
  }

  /** A class is named once and numbered from then on; returns the class's shape. */
  Shape writeClass(Class<?> type) {
    Named known = classes.get(type);
    if (known != null) {
      bytes.writeUnsigned(known.number());
      return known.shape();
    }
    Named named = new Named(classes.size() + 1, Shapes.of(type));
    classes.put(type, named);
    bytes.writeUnsigned(0);
    bytes.writeString(type.getName());
    return named.shape();
  }
}
