package org.payersim.journal;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.payersim.money.Money;

/**
 * One component of a record type: takes it out of a record and writes it. The accessor is called
 * through a small class spun for it, as a lambda is: a method handle that is no constant costs ten
 * times as much, and a claim has hundreds of components.
 */
sealed interface Component {
  void write(Object value, ShapeWriter out);

  /** The component of this record type. */
  static Component of(RecordComponent component, Shape shape) throws ReflectiveOperationException {
    Class<?> type = component.getType();
    if (type == long.class) {
      return new OfLong(getter(component, ToLongFunction.class, "applyAsLong"));
    }
    if (type == int.class) {
      return new OfInt(getter(component, ToIntFunction.class, "applyAsInt"));
    }
    if (type == boolean.class) {
      return new OfFlag(getter(component, Predicate.class, "test"));
    }
    Function<Object, Object> getter = getter(component, Function.class, "apply");
    if (type == String.class) {
      return new OfText(getter);
    }
    if (type == Money.class) {
      return new OfMoney(getter);
    }
    return type == LocalDate.class ? new OfDay(getter) : new OfObject(getter, shape);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // spun for just this form
  private static <T> T getter(RecordComponent component, Class<?> form, String method)
      throws ReflectiveOperationException {
    Class<?> owner = component.getDeclaringRecord();
    // A primitive that has no form of its own goes as its box.
    boolean boxed = form == Function.class;
    MethodType accessorType = MethodType.methodType(component.getType(), owner);
    MethodType type =
        boxed ? accessorType.changeReturnType(accessorType.wrap().returnType()) : accessorType;
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    MethodHandle accessor = lookup.unreflect(component.getAccessor());
    MethodType erased =
        MethodType.methodType(boxed ? Object.class : type.returnType(), Object.class);
    try {
      return (T)
          LambdaMetafactory.metafactory(
                  lookup, method, MethodType.methodType(form), erased, accessor, type)
              .getTarget()
              .invoke();
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot reach a component of " + owner.getName(), e);
    }
  }

  /** Anything that is an object. */
  record OfObject(Function<Object, Object> getter, Shape shape) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      shape.write(getter.apply(value), out);
    }
  }

  /** A {@code String}, the shortest way: most components are of this kind or the next two. */
  record OfText(Function<Object, Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.writeString((String) getter.apply(value));
    }
  }

  /** An amount, as its record's one component would be written. */
  record OfMoney(Function<Object, Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned(((Money) getter.apply(value)).cents());
    }
  }

  /** A date. */
  record OfDay(Function<Object, Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned(((LocalDate) getter.apply(value)).toEpochDay());
    }
  }

  /** A {@code long}. */
  record OfLong(ToLongFunction<Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned(getter.applyAsLong(value));
    }
  }

  /** An {@code int}. */
  record OfInt(ToIntFunction<Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeSigned(getter.applyAsInt(value));
    }
  }

  /** A {@code boolean}. */
  record OfFlag(Predicate<Object> getter) implements Component {
    @Override
    public void write(Object value, ShapeWriter out) {
      out.bytes.writeByte(getter.test(value) ? 1 : 0);
    }
  }
}
