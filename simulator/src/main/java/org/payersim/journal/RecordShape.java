package org.payersim.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A record: its components in order; an instance written shortly before is not written again. */
final class RecordShape implements Shape {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /**
   * From so many components on it is worth a byte to say that the instance repeats. Records that
   * stand for one kind of thing among others (a ruling, a finding) are made anew each time and
   * never repeat.
   */
  private static final int WORTH_SHARING = 2;

  private final int number = nextNumber();
  private final Constructor<?> canonical;
  private final Component[] components;
  private final Shape[] shapes;
  private final boolean shared;

  /** Made when a record is first read: most runs only write. */
  private volatile @Nullable MethodHandle constructor;

  RecordShape(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    shapes = new Shape[declared.length];
    shared = declared.length >= WORTH_SHARING && type.getInterfaces().length == 0;
    Class<?>[] parameters = new Class<?>[declared.length];
    for (int i = 0; i < declared.length; i++) {
      parameters[i] = declared[i].getType();
      shapes[i] = Shapes.of(declared[i].getGenericType());
    }
    try {
      components = new Component[declared.length];
      for (int i = 0; i < declared.length; i++) {
        components[i] = Component.of(declared[i], shapes[i]);
      }
      canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot reach the components of " + type.getName(), e);
    }
  }

  private MethodHandle constructor() throws IllegalAccessException {
    MethodHandle known = constructor;
    if (known == null) {
      known =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, shapes.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      constructor = known;
    }
    return known;
  }

  /** Under which instances of one kind are told from those of others. */
  static int nextNumber() {
    return NUMBERS.getAndIncrement();
  }

  @Override
  public void write(Object value, ShapeWriter out) {
    if (shared && out.isRepeat(number, value)) {
      return;
    }
    for (Component component : components) {
      component.write(value, out);
    }
  }

  @Override
  public Object read(ShapeReader in) {
    if (shared) {
      Optional<Object> before = in.repeat(number);
      if (before.isPresent()) {
        return before.get();
      }
    }
    Object[] values = new Object[shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      values[i] = shapes[i].read(in);
    }
    try {
      Object value = (Object) constructor().invokeExact(values);
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
