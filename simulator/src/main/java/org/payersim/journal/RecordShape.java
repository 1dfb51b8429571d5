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

  /** From so many components on it is worth a byte to say that the instance repeats. */
  private static final int WORTH_SHARING = 3;

  private final int number = NUMBERS.getAndIncrement();
  private final MethodHandle constructor;
  private final MethodHandle takeApart;
  private final Shape[] shapes;
  private final boolean shared;

  RecordShape(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    shapes = new Shape[declared.length];
    shared = declared.length >= WORTH_SHARING;
    Class<?>[] parameters = new Class<?>[declared.length];
    for (int i = 0; i < declared.length; i++) {
      parameters[i] = declared[i].getType();
      shapes[i] = Shapes.of(declared[i].getGenericType());
    }
    try {
      takeApart = takeApart(declared);
      Constructor<?> canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
      constructor =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, declared.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot reach the components of " + type.getName(), e);
    }
  }

  /** From a record to all its components: one call a record instead of one a component. */
  private static MethodHandle takeApart(RecordComponent[] declared) throws IllegalAccessException {
    MethodHandle[] accessors = new MethodHandle[declared.length];
    for (int i = 0; i < declared.length; i++) {
      declared[i].getAccessor().setAccessible(true);
      accessors[i] =
          MethodHandles.lookup()
              .unreflect(declared[i].getAccessor())
              .asType(MethodType.methodType(Object.class, Object.class));
    }
    MethodHandle collector =
        MethodHandles.identity(Object[].class).asCollector(Object[].class, declared.length);
    MethodType from = MethodType.methodType(Object[].class, Object.class);
    return declared.length == 0
        ? MethodHandles.dropArguments(collector, 0, Object.class)
        : MethodHandles.permuteArguments(
            MethodHandles.filterArguments(collector, 0, accessors), from, new int[declared.length]);
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
    Object[] values = takeApart(value);
    for (int i = 0; i < values.length; i++) {
      shapes[i].write(values[i], out);
    }
  }

  private Object[] takeApart(Object value) {
    try {
      return (Object[]) takeApart.invokeExact(value);
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
