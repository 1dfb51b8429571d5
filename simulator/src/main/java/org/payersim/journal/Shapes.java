package org.payersim.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.SubmittedText;

/** Finds the shape of a type, once. */
final class Shapes {
  private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

  private Shapes() {}

  static {
    KNOWN.put(String.class, new Text());
    KNOWN.put(long.class, new Whole());
    KNOWN.put(Long.class, new Whole());
    KNOWN.put(int.class, new Int());
    KNOWN.put(Integer.class, new Int());
    KNOWN.put(BigDecimal.class, new Decimal());
    KNOWN.put(boolean.class, new Flag());
    KNOWN.put(Boolean.class, new Flag());
    KNOWN.put(LocalDate.class, new Day());
    KNOWN.put(LocalDateTime.class, new Moment());
    KNOWN.put(SubmittedText.class, new LeftOut());
  }

  static Shape of(Type type) {
    Shape known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    // Not computeIfAbsent: finding a record's shape finds the shapes of its components.
    Shape found = find(type);
    Shape earlier = KNOWN.putIfAbsent(type, found);
    return earlier == null ? found : earlier;
  }

  /** The shape of one component of a record. */
  static Shape ofComponent(Class<?> type, String name) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(name)) {
        return of(component.getGenericType());
      }
    }
    throw new IllegalArgumentException(type + " has no component " + name);
  }

  private static Shape find(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return new Many(of(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return new Perhaps(of(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
      return new RarerShapes.Distinct(of(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return new RarerShapes.Table(
          of(generic.getActualTypeArguments()[0]), of(generic.getActualTypeArguments()[1]));
    }
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return new OneOf(List.of(plain.getEnumConstants()));
      }
      if (plain == Claim.class) {
        return new ClaimShape();
      }
      if (plain == Ruling.class) {
        return new RulingShape();
      }
      if (plain.isRecord()) {
        return new RecordShape(plain);
      }
      if (plain.isInterface() && plain.getName().startsWith("org.payersim.")) {
        return new Named();
      }
    }
    Shape rarer = RarerShapes.PLAIN.get(type);
    if (rarer == null) {
      throw new IllegalArgumentException("no binary form for " + type.getTypeName());
    }
    return rarer;
  }

  private record Text() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.writeString((String) value);
    }

    @Override
    public Object read(ShapeReader in) {
      return in.readString();
    }
  }

  private record Whole() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned((Long) value);
    }

    @Override
    public Object read(ShapeReader in) {
      return in.bytes.readSigned();
    }
  }

  private record Decimal() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.writeString(((BigDecimal) value).toPlainString());
    }

    @Override
    public Object read(ShapeReader in) {
      return new BigDecimal(in.readString());
    }
  }

  private record Int() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned((Integer) value);
    }

    @Override
    public Object read(ShapeReader in) {
      return Math.toIntExact(in.bytes.readSigned());
    }
  }

  private record Flag() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeByte((Boolean) value ? 1 : 0);
    }

    @Override
    public Object read(ShapeReader in) {
      return in.bytes.readByte() != 0;
    }
  }

  private record Day() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned(((LocalDate) value).toEpochDay());
    }

    @Override
    public Object read(ShapeReader in) {
      return LocalDate.ofEpochDay(in.bytes.readSigned());
    }
  }

  private record Moment() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      LocalDateTime moment = (LocalDateTime) value;
      out.bytes.writeSigned(moment.toEpochSecond(ZoneOffset.UTC));
      out.bytes.writeUnsigned(moment.get(ChronoField.NANO_OF_SECOND));
    }

    @Override
    public Object read(ShapeReader in) {
      long seconds = in.bytes.readSigned();
      int nanos = in.bytes.readNumber();
      return LocalDateTime.of(
          LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)),
          LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L)).withNano(nanos));
    }
  }

  /** Of a claim written component by component, which has none. */
  private record LeftOut() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {}

    @Override
    public Object read(ShapeReader in) {
      return SubmittedText.NONE;
    }
  }

  private record OneOf(List<?> constants) implements Shape {
    @Override
    @SuppressWarnings("EnumOrdinal") // the form is read by the version that wrote it
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeUnsigned(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(ShapeReader in) {
      int ordinal = in.bytes.readNumber();
      if (ordinal >= constants.size()) {
        throw new IllegalArgumentException("no constant has the number " + ordinal);
      }
      return constants.get(ordinal);
    }
  }

  private record Many(Shape element) implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      List<?> list = (List<?>) value;
      int size = list.size();
      out.bytes.writeUnsigned(size);
      for (int i = 0; i < size; i++) {
        element.write(list.get(i), out);
      }
    }

    @Override
    public Object read(ShapeReader in) {
      int size = in.bytes.readCount();
      List<Object> list = new ArrayList<>(Math.min(size, 1024));
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return List.copyOf(list);
    }
  }

  private record Perhaps(Shape content) implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      Optional<?> optional = (Optional<?>) value;
      out.bytes.writeByte(optional.isPresent() ? 1 : 0);
      if (optional.isPresent()) {
        content.write(optional.get(), out);
      }
    }

    @Override
    public Object read(ShapeReader in) {
      return in.bytes.readByte() == 0 ? Optional.empty() : Optional.of(content.read(in));
    }
  }

  /** A value of an interface type: its class, then its components. */
  private record Named() implements Shape {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.writeNamed(value);
    }

    @Override
    public Object read(ShapeReader in) {
      return of(in.readClass()).read(in);
    }
  }
}
