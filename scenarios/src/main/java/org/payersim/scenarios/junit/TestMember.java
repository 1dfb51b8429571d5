package org.payersim.scenarios.junit;

import java.time.LocalDate;

/**
 * Somebody to be enrolled.
 *
 * @param id member number
 * @param last last name
 * @param first first name
 * @param born date of birth
 * @param gender F, M or U
 * @param plan a plan of the rules, such as {@code lantern-ppo}
 * @param from first day of coverage
 */
public record TestMember(
    String id,
    String last,
    String first,
    LocalDate born,
    String gender,
    String plan,
    LocalDate from) {
  String yaml() {
    return """
    kind: families
    families:
    - id: "%s"
      coverage: [{plan: "%s", from: %s}]
      members:
      - {person: "01", last: "%s", first: "%s", born: %s, gender: %s, relationship: self}
    """
        .formatted(id, plan, from, last, first, born, gender);
  }
}
