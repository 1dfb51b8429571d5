package org.payersim.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.payersim.claim.DateSpan;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * The fields of one mapping, read as what they mean. Whatever is wrong becomes a fault and a
 * harmless value, so that all faults are found in one pass; a document with faults is not used.
 */
final class Form {
  private final Node.Fields node;
  private final FieldPath path;
  private final FaultList faults;

  Form(Node.Fields node, FieldPath path, FaultList faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  int line() {
    return node.line();
  }

  int lineOf(String name) {
    Node.Field field = node.map().get(name);
    return field == null ? node.line() : field.line();
  }

  boolean has(String name) {
    return node.map().containsKey(name);
  }

  void fault(String name, String message) {
    faults.add(lineOf(name), path.field(name).toString(), message);
  }

  /** Reports fields nobody knows. */
  void allowOnly(Set<String> names) {
    for (Map.Entry<String, Node.Field> field : node.map().entrySet()) {
      if (!names.contains(field.getKey())) {
        fault(field.getKey(), "unknown field; known are " + String.join(", ", sorted(names)));
      }
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** A text that must be there. */
  String text(String name) {
    return findText(name)
        .orElseGet(
            () -> {
              if (!has(name)) {
                fault(name, "is missing");
              }
              return "";
            });
  }

  Optional<String> findText(String name) {
    Node.Field field = node.map().get(name);
    if (field == null) {
      return Optional.empty();
    }
    if (field.value() instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    fault(
        name, field.value() instanceof Node.Scalar ? "is empty" : "is a single value, not a list");
    return Optional.empty();
  }

  /** A text read by {@code reader}, which throws when it is none. */
  <T> Optional<T> find(String name, Function<String, T> reader, String expected) {
    Optional<String> text = findText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.get()));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      fault(name, "'" + text.get() + "' is not " + expected);
      return Optional.empty();
    }
  }

  <T> T get(String name, Function<String, T> reader, String expected, T otherwise) {
    if (!has(name)) {
      fault(name, "is missing");
    }
    return find(name, reader, expected).orElse(otherwise);
  }

  Optional<Money> findMoney(String name) {
    return find(name, Form::amount, "an amount in dollars such as 25.00");
  }

  private static Money amount(String text) {
    Money money = Money.of(text);
    if (money.isNegative()) {
      throw new IllegalArgumentException("negative");
    }
    return money;
  }

  Optional<Rate> findRate(String name) {
    return find(name, Form::percentage, "a percentage such as 20%");
  }

  private static Rate percentage(String text) {
    if (!text.endsWith("%")) {
      throw new IllegalArgumentException("no percent sign");
    }
    return Rate.of(text);
  }

  /** A reason lines are denied for. */
  Optional<Reason> findReason(String name, String example) {
    return findReason(name, example, true);
  }

  /** A reason lines are denied for, or part of an amount is taken off for. */
  Optional<Reason> findReason(String name, String example, boolean denies) {
    Optional<Reason> reason = find(name, Reason::parse, "a reason such as " + example);
    reason.ifPresent(
        found ->
            faults.name(
                new NamedReason(
                    lineOf(name), path.field(name).toString(), found, denies, DateSpan.OPEN_END)));
    return reason;
  }

  LocalDate date(String name) {
    return get(name, Form::day, "a date such as 2026-01-31", LocalDate.EPOCH);
  }

  /**
   * A day as ISO 8601 writes it. Long lists hold one or more an entry, and the formatter of the
   * platform takes a fifth of the time they take to read.
   */
  private static LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return LocalDate.parse(text);
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException(text);
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** The fields {@code from} and, if there is an end, {@code to}. */
  DateSpan span() {
    LocalDate from = date("from");
    LocalDate to = has("to") ? date("to") : DateSpan.OPEN_END;
    if (to.isBefore(from)) {
      fault("to", to + " lies before the beginning, " + from);
      return DateSpan.day(from);
    }
    return new DateSpan(from, to);
  }

  boolean flag(String name, boolean otherwise) {
    return find(name, Form::flagValue, "on or off").orElse(otherwise);
  }

  private static boolean flagValue(String text) {
    return switch (text) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The mapping at this field; an empty one, and a fault, if there is none. */
  Form form(String name) {
    Node.Field field = node.map().get(name);
    if (field != null && field.value() instanceof Node.Fields fields) {
      return new Form(fields, path.field(name), faults);
    }
    fault(name, field == null ? "is missing" : "needs fields of its own");
    return new Form(new Node.Fields(lineOf(name), Map.of()), path.field(name), faults);
  }

  Optional<Form> findForm(String name) {
    return has(name) ? Optional.of(form(name)) : Optional.empty();
  }

  /** The mappings of the list at this field; none if it is absent. */
  List<Form> forms(String name) {
    Node.Field field = node.map().get(name);
    List<Form> forms = new ArrayList<>();
    if (field != null && field.value() instanceof Node.Items items) {
      for (int i = 0; i < items.list().size(); i++) {
        if (items.list().get(i) instanceof Node.Fields fields) {
          forms.add(new Form(fields, path.item(name, i), faults));
        } else {
          faults.add(
              items.list().get(i).line(), path.item(name, i).toString(), "needs fields of its own");
        }
      }
    } else if (field != null) {
      fault(name, "is a list");
    }
    return forms;
  }

  /** The texts of the list at this field; none if it is absent. */
  List<String> texts(String name) {
    Node.Field field = node.map().get(name);
    List<String> texts = new ArrayList<>();
    if (field != null && field.value() instanceof Node.Items items) {
      for (Node item : items.list()) {
        if (item instanceof Node.Scalar scalar) {
          texts.add(scalar.text());
        } else {
          fault(name, "is a list of plain values");
        }
      }
    } else if (field != null) {
      fault(name, "is a list");
    }
    return texts;
  }

  /** Names of the fields, for mappings whose keys are data. */
  Set<String> names() {
    return node.map().keySet();
  }
}
