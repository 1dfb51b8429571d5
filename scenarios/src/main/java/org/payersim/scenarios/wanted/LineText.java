package org.payersim.scenarios.wanted;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.payersim.money.Money;

/**
 * A service line as an 837 has it, from its LX on.
 *
 * @param segments without terminators; elements between asterisks, components between colons
 */
record LineText(List<String> segments) {
  LineText {
    segments = List.copyOf(segments);
  }

  /** The SV1, SV2 or SV3; empty if there is none. */
  String service() {
    return segments.stream().filter(LineText::isService).findFirst().orElse("");
  }

  private static boolean isService(String segment) {
    return segment.startsWith("SV1*") || segment.startsWith("SV2*") || segment.startsWith("SV3*");
  }

  private int chargeElement() {
    return service().startsWith("SV2*") ? 3 : 2;
  }

  private int unitsElement() {
    return switch (service().substring(0, 3)) {
      case "SV1" -> 4;
      case "SV2" -> 5;
      default -> 6;
    };
  }

  private int procedureElement() {
    return service().startsWith("SV2*") ? 2 : 1;
  }

  /** The procedure code; empty if it has none. */
  String code() {
    List<String> parts = List.of(element(procedureElement()).split(":", -1));
    return parts.size() > 1 ? parts.get(1) : "";
  }

  Money charge() {
    return Money.of(element(chargeElement()));
  }

  LineText withCharge(Money charge) {
    return withElement(chargeElement(), charge.toPlainString());
  }

  LineText withUnits(int units) {
    return withElement(unitsElement(), Integer.toString(units));
  }

  /** With one modifier more, before those it has. */
  LineText withModifier(String modifier) {
    List<String> parts = new ArrayList<>(List.of(element(procedureElement()).split(":", -1)));
    if (parts.size() < 2) {
      return this;
    }
    parts.add(2, modifier);
    return withElement(procedureElement(), String.join(":", parts));
  }

  /** The pointers to diagnoses: of a professional or dental line. */
  List<Integer> pointers() {
    int element = pointerElement();
    List<Integer> pointers = new ArrayList<>();
    if (element > 0 && !element(element).isEmpty()) {
      for (String one : element(element).split(":", -1)) {
        pointers.add(Integer.valueOf(one));
      }
    }
    return pointers;
  }

  LineText withPointers(List<Integer> pointers) {
    return pointerElement() == 0 || pointers.isEmpty()
        ? this
        : withElement(
            pointerElement(), String.join(":", pointers.stream().map(String::valueOf).toList()));
  }

  private int pointerElement() {
    return switch (service().substring(0, 3)) {
      case "SV1" -> 7;
      case "SV3" -> 11;
      default -> 0;
    };
  }

  /** With this day of service. */
  LineText on(LocalDate day) {
    List<String> changed = new ArrayList<>();
    boolean has = false;
    for (String segment : segments) {
      boolean isDay = segment.startsWith("DTP*472*");
      has |= isDay;
      changed.add(isDay ? dated(day) : segment);
    }
    if (!has) {
      changed.add(indexOfService() + 1, dated(day));
    }
    return new LineText(changed);
  }

  private static String dated(LocalDate day) {
    return "DTP*472*D8*" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private int indexOfService() {
    return segments.indexOf(service());
  }

  /** With this position and line control number. */
  LineText numbered(int position, String claim) {
    List<String> changed = new ArrayList<>();
    for (String segment : segments) {
      if (segment.startsWith("LX*")) {
        changed.add("LX*" + position);
      } else if (segment.startsWith("REF*6R*")) {
        changed.add("REF*6R*" + claim + "." + position);
      } else {
        changed.add(segment);
      }
    }
    return new LineText(changed);
  }

  private String element(int number) {
    String[] elements = service().split("\\*", -1);
    return number < elements.length ? elements[number] : "";
  }

  private LineText withElement(int number, String value) {
    List<String> elements = new ArrayList<>(List.of(service().split("\\*", -1)));
    while (elements.size() <= number) {
      elements.add("");
    }
    elements.set(number, value);
    List<String> changed = new ArrayList<>(segments);
    changed.set(indexOfService(), String.join("*", elements));
    return new LineText(changed);
  }
}
