package org.payersim.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One value being read: the counterpart of {@link ShapeWriter}. */
final class ShapeReader {
  private static final String OURS = "org.payersim.";

  /** Records of this product found before, by name. */
  private static final Map<String, Class<?>> KNOWN = new ConcurrentHashMap<>();

  final BinaryInput bytes;
  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<Class<?>, String> stages = new HashMap<>();
  private final @Nullable String[] recent = new @Nullable String[StringForm.REMEMBERED];
  private final RecentInstances instances = new RecentInstances();

  /** What counters were last about. */
  final PostingsShape.Before posted = new PostingsShape.Before();

  /** What {@link ShapeWriter#writeFound} wrote. */
  record Found(int kind, String stage, Object finding) {}

  ShapeReader(BinaryInput bytes) {
    this.bytes = bytes;
  }

  /** A string, or one that stood shortly before. */
  String readString() {
    long head = bytes.readUnsigned();
    if ((head & 3) == StringForm.RECENT) {
      long place = head >>> 2;
      String text = place < StringForm.REMEMBERED ? recent[(int) place] : null;
      if (text == null) {
        throw new IllegalArgumentException("a string repeats one that never was");
      }
      return text;
    }
    String text = bytes.readText(head);
    recent[StringForm.place(text)] = text;
    return text;
  }

  /** The instance that comes again, if it does. */
  Optional<Object> repeat(int shape) {
    int place = bytes.readByte() - 1;
    return place < 0 ? Optional.empty() : Optional.of(instances.get(shape, place));
  }

  void remember(int shape, Object value) {
    instances.add(shape, value);
  }

  Found readFound() {
    int head = bytes.readByte();
    String named = (head & 1) == 0 ? readString() : "";
    Class<?> type = readClass();
    String stage = (head & 1) == 0 ? named : stages.get(type);
    if (stage == null) {
      throw new IllegalArgumentException("a stage was never named");
    }
    Object finding = Shapes.of(type).read(this);
    stages.put(type, stage);
    return new Found(head >> 1, stage, finding);
  }

  LocalDate readDay() {
    return LocalDate.ofEpochDay(bytes.readSigned());
  }

  /** Only records of this product are ever made, whatever a file names. */
  Class<?> readClass() {
    int number = bytes.readNumber();
    if (number > 0) {
      if (number > classes.size()) {
        throw new IllegalArgumentException("a class was never named");
      }
      return classes.get(number - 1);
    }
    Class<?> type = KNOWN.computeIfAbsent(readString(), ShapeReader::find);
    classes.add(type);
    return type;
  }

  private static Class<?> find(String name) {
    if (!name.startsWith(OURS)) {
      throw new IllegalArgumentException("not a class of this product: " + name);
    }
    try {
      Class<?> type = Class.forName(name, false, ShapeReader.class.getClassLoader());
      if (!type.isRecord() && !type.isEnum()) {
        throw new IllegalArgumentException("not a record: " + name);
      }
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("unknown class: " + name, e);
    }
  }
}
