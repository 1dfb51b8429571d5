package org.payersim.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * Says facts as a person would: {@code $1,234.50}, {@code 2026-03-01}, {@code yes}, {@code none}.
 */
public final class PlainWords {
  private PlainWords() {}

  /** Any value a finding may hold; records of unknown kind as their components. */
  public static String of(Object value) {
    return switch (value) {
      case Money money -> money(money);
      case DateSpan span -> span(span);
      case LocalDate day -> day.toString();
      case Boolean truth -> truth ? "yes" : "no";
      case Enum<?> constant -> constant(constant);
      case Optional<?> optional -> optional.map(v -> of((Object) v)).orElse("none");
      case Collection<?> values ->
          values.isEmpty()
              ? "none"
              : values.stream().map(v -> of((Object) v)).collect(Collectors.joining(", "));
      case Procedure procedure -> procedure.toString();
      case Reason reason -> reason.toString();
      case String text -> text.isEmpty() ? "none" : text;
      case Record facts when isOfOurs(facts) -> components(facts);
      default -> value.toString();
    };
  }

  /** Records that only bundle facts have no words of their own; the money types do. */
  private static boolean isOfOurs(Record facts) {
    return !facts.getClass().getPackageName().equals(Money.class.getPackageName());
  }

  /** Name and value of every component. */
  static String components(Record facts) {
    return values(facts).stream()
        .map(c -> spaced(c.name()) + " " + of(c.value()))
        .collect(Collectors.joining(", "));
  }

  /**
   * A component with its value.
   *
   * @param name as declared
   * @param value never null
   */
  public record Component(String name, Object value) {}

  /** Name and value of every component. */
  public static List<Component> values(Record facts) {
    List<Component> values = new ArrayList<>();
    for (RecordComponent component : facts.getClass().getRecordComponents()) {
      values.add(new Component(component.getName(), value(component, facts)));
    }
    return values;
  }

  private static Object value(RecordComponent component, Record facts) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // findings may be nested in classes that are not public
      return accessor.invoke(facts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record does not give out its components", e);
    }
  }

  /** Dollars with separators and two decimals; a minus stands in front of the dollar sign. */
  public static String money(Money money) {
    long cents = Math.abs(money.cents());
    String dollars = String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
    return money.isNegative() ? "-" + dollars : dollars;
  }

  public static String span(DateSpan span) {
    return span.to().equals(DateSpan.OPEN_END) ? "from " + span.from() + " on" : span.toString();
  }

  public static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code EligibleOnDate} as {@code eligible on date}. */
  static String spaced(String name) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }

  /** {@code EligibleOnDate} as {@code Eligible on date}. */
  public static String title(String name) {
    String words = spaced(name);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
