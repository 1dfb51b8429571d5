package org.payersim.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.concurrent.atomic.AtomicInteger;

/** A record: its components in order; an instance written just before is not written again. */
final class RecordShape implements Shape {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int FRESH = 0;
  private static final int REPEAT = 1;
  private static final MethodType OBJECT_TO_OBJECT =
      MethodType.methodType(Object.class, Object.class);
  private static final MethodType OBJECT_TO_LONG = MethodType.methodType(long.class, Object.class);

  private final int number = NUMBERS.getAndIncrement();
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;
  private final Shape[] shapes;

  /** Whether it is worth a byte to say that the instance repeats: not for a bare number. */
  private final boolean shared;

  private final boolean bareLong;

  RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    accessors = new MethodHandle[components.length];
    shapes = new Shape[components.length];
    bareLong = components.length == 1 && components[0].getType() == long.class;
    shared = components.length > 2;
    Class<?>[] parameters = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        parameters[i] = components[i].getType();
        accessors[i] =
            MethodHandles.lookup()
                .unreflect(components[i].getAccessor())
                .asType(bareLong ? OBJECT_TO_LONG : OBJECT_TO_OBJECT);
        shapes[i] = Shapes.of(components[i].getGenericType());
      }
      Constructor<?> canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
      constructor =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, components.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot reach the components of " + type.getName(), e);
    }
  }

  @Override
  public void write(Object value, ShapeWriter out) {
    if (shared) {
      if (out.isRepeat(number, value)) {
        out.bytes.writeByte(REPEAT);
        return;
      }
      out.bytes.writeByte(FRESH);
    }
    try {
      if (bareLong) {
        out.bytes.writeSigned((long) accessors[0].invokeExact(value));
        return;
      }
      for (int i = 0; i < accessors.length; i++) {
        shapes[i].write((Object) accessors[i].invokeExact(value), out);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's accessor failed", e);
    }
  }

  @Override
  public Object read(ShapeReader in) {
    if (shared && in.bytes.readByte() == REPEAT) {
      return in.repeat(number);
    }
    Object[] values = new Object[shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      values[i] = shapes[i].read(in);
    }
    try {
      Object value = (Object) constructor.invokeExact(values);
      if (shared) {
        in.remember(number, value);
      }
      return value;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's constructor failed", e);
    }
  }
}
