package org.payersim.journal;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** One value being written: the bytes, the classes named so far and what may be written shortly. */
final class ShapeWriter {
  final BinaryOutput bytes;
  private final IdentityHashMap<Class<?>, Named> classes = new IdentityHashMap<>();
  private final @Nullable String[] recent = new @Nullable String[StringForm.REMEMBERED];

  private final RecentInstances instances = new RecentInstances();

  private record Named(int number, Shape shape) {}

  ShapeWriter(BinaryOutput bytes) {
    this.bytes = bytes;
  }

  /** The string, or where it stood shortly before: most strings of claims and rulings recur. */
  void writeString(String text) {
    int place = StringForm.place(text);
    if (text.equals(recent[place])) {
      bytes.writeUnsigned((long) place << 2 | StringForm.RECENT);
    } else {
      recent[place] = text;
      bytes.writeString(text);
    }
  }

  /**
   * Says whether this very instance was written shortly before, and which it was: claims of a set
   * share their batch and provider, postings their accumulators.
   */
  boolean isRepeat(int shape, Object value) {
    int place = instances.find(shape, value);
    bytes.writeByte(place + 1);
    if (place >= 0) {
      return true;
    }
    instances.add(shape, value);
    return false;
  }

  /** A record or enum behind an interface: its class, named once and numbered from then on. */
  void writeNamed(Object value) {
    Named known = classes.get(value.getClass());
    if (known == null) {
      known = new Named(classes.size() + 1, Shapes.of(value.getClass()));
      classes.put(value.getClass(), known);
      bytes.writeUnsigned(0);
      writeString(value.getClass().getName());
    } else {
      bytes.writeUnsigned(known.number());
    }
    known.shape().write(value, this);
  }
}
