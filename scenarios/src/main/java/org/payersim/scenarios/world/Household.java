package org.payersim.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.generate.Draw;

/**
 * A family with one plan.
 *
 * @param memberId member number
 * @param menu its plan
 * @param from first day of coverage
 * @param to last day of coverage, or empty
 * @param people the subscriber first
 */
record Household(String memberId, Menu menu, LocalDate from, String to, List<Person> people) {
  private static final String[] LAST = {
    "MARLOWE", "ABERNETHY", "CASTELLAN", "DRUMMOND", "ELSWORTH"
  };
  private static final String[] FIRST = {"ROWAN", "SAGE", "QUINN", "MARIS", "LINDEN", "WREN"};

  /**
   * A member.
   *
   * @param first first name, another for each in the household
   * @param born date of birth
   * @param relationship 18, 01 or 19
   */
  record Person(String first, LocalDate born, String relationship) {
    boolean isSubscriber() {
      return relationship.equals("18");
    }

    private String word() {
      return switch (relationship) {
        case "18" -> "self";
        case "01" -> "spouse";
        default -> "child";
      };
    }
  }

  /** Household number {@code index}. */
  static Household of(long seed, int index, List<Menu> menus) {
    Draw draw = Draw.of(seed, Draw.Stream.HOUSEHOLD, index);
    List<Person> people = new ArrayList<>();
    int size = draw.between(1, 4);
    for (int i = 0; i < size; i++) {
      LocalDate born =
          LocalDate.of(i < 2 ? 1960 + draw.below(30) : 2008 + draw.below(15), 1 + i, 11);
      people.add(new Person(FIRST[i], born, i == 0 ? "18" : i == 1 ? "01" : "19"));
    }
    LocalDate from = LocalDate.of(2026, draw.percent(4) ? 3 : 1, 1);
    String to = draw.percent(4) ? "2026-08-31" : "";
    return new Household(
        "WLD" + (100_000_000 + index), menus.get(index % menus.size()), from, to, people);
  }

  String last() {
    return LAST[Math.floorMod(memberId.hashCode(), LAST.length)];
  }

  /** As an entry of a families document. */
  String json() {
    StringBuilder text = new StringBuilder(400);
    text.append("{\"id\":\"").append(memberId).append("\",\"coverage\":[{\"plan\":\"");
    text.append(menu.plan()).append("\",\"from\":\"").append(from).append('"');
    if (!to.isEmpty()) {
      text.append(",\"to\":\"").append(to).append('"');
    }
    text.append("}],\"members\":[");
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      text.append(i == 0 ? "" : ",").append("{\"person\":\"0").append(i + 1);
      text.append("\",\"last\":\"").append(last()).append("\",\"first\":\"");
      text.append(person.first).append("\",\"born\":\"").append(person.born);
      text.append("\",\"gender\":\"").append(i == 1 ? 'M' : 'F').append("\",\"relationship\":\"");
      text.append(person.word()).append("\"}");
    }
    return text.append("]}").toString();
  }
}
