package org.payersim.journal;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Shapes of what decided claims have none of, but a payer's state has. */
final class RarerShapes {
  /** Those of types that are always written in one way. */
  static final Map<Type, Shape> PLAIN =
      Map.of(
          byte.class,
          new Octet(),
          byte[].class,
          new Octets(),
          Duration.class,
          new Spelled(Duration::parse),
          Period.class,
          new Spelled(Period::parse),
          TemporalAmount.class,
          new Spelled(RarerShapes::amount),
          MonthDay.class,
          new Spelled(MonthDay::parse));

  private RarerShapes() {}

  private record Octet() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeByte((Byte) value);
    }

    @Override
    public Object read(ShapeReader in) {
      return (byte) in.bytes.readByte();
    }
  }

  private record Octets() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeBytes((byte[]) value);
    }

    @Override
    public Object read(ShapeReader in) {
      return in.bytes.readBytes();
    }
  }

  /** A duration begins with PT, a period with P and never a T behind it. */
  private static TemporalAmount amount(String text) {
    return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
  }

  /** Something of java.time as ISO 8601 spells it. */
  private record Spelled(Function<String, Object> parsing) implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.writeString(value.toString());
    }

    @Override
    public Object read(ShapeReader in) {
      try {
        return parsing.apply(in.readString());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }

  /** A set; what order it had stays. */
  record Distinct(Shape element) implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      Collection<?> all = (Collection<?>) value;
      out.bytes.writeUnsigned(all.size());
      all.forEach(one -> element.write(one, out));
    }

    @Override
    public Object read(ShapeReader in) {
      int size = in.bytes.readCount();
      Set<Object> all = new LinkedHashSet<>();
      for (int i = 0; i < size; i++) {
        all.add(element.read(in));
      }
      return Collections.unmodifiableSet(all);
    }
  }

  /** A map; what order it had stays. */
  record Table(Shape key, Shape content) implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      Map<?, ?> all = (Map<?, ?>) value;
      out.bytes.writeUnsigned(all.size());
      all.forEach(
          (name, one) -> {
            key.write(name, out);
            content.write(one, out);
          });
    }

    @Override
    public Object read(ShapeReader in) {
      int size = in.bytes.readCount();
      Map<Object, Object> all = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        Object name = key.read(in);
        all.put(name, content.read(in));
      }
      return Collections.unmodifiableMap(all);
    }
  }
}
