package org.payersim.journal;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** One value being written: the bytes, the classes named so far and what may be written shortly. */
final class ShapeWriter {
  final BinaryOutput bytes;
  private final IdentityHashMap<Class<?>, Named> classes = new IdentityHashMap<>();
  private final @Nullable String[] recent = new @Nullable String[StringForm.REMEMBERED];

  private final RecentInstances instances = new RecentInstances();

  /** What counters were last about. */
  final PostingsShape.Before posted = new PostingsShape.Before();

  /** A class named before, and the stage that last found something of it. */
  private static final class Named {
    final int number;
    final Shape shape;
    String stage = "";

    Named(int number, Shape shape) {
      this.number = number;
      this.shape = shape;
    }
  }

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
    writeNamed(value, classes.get(value.getClass()));
  }

  private Named writeNamed(Object value, @Nullable Named before) {
    Named known = before;
    if (known == null) {
      known = new Named(classes.size() + 1, Shapes.of(value.getClass()));
      classes.put(value.getClass(), known);
      bytes.writeUnsigned(0);
      writeString(value.getClass().getName());
    } else {
      bytes.writeUnsigned(known.number);
    }
    known.shape.write(value, this);
    return known;
  }

  /**
   * What a stage found: a kind of finding mostly comes from one stage, which then needs no name.
   *
   * @param kind below 64
   */
  void writeFound(int kind, String stage, Object finding) {
    Named known = classes.get(finding.getClass());
    boolean same = known != null && known.stage.equals(stage);
    bytes.writeByte(kind << 1 | (same ? 1 : 0));
    if (!same) {
      writeString(stage);
    }
    writeNamed(finding, known).stage = stage;
  }
}
