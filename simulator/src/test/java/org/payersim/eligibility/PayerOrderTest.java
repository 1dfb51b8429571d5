package org.payersim.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.eligibility.OtherCoverage.Parent;
import org.payersim.eligibility.PayerOrder.Side;
import org.payersim.eligibility.PayerOrder.Verdict;
import org.payersim.eligibility.Sponsor.Entitlement;
import org.payersim.eligibility.Sponsor.Kind;
import org.payersim.eligibility.Sponsor.Status;

/** Each side is told as words: kind, employee or dependent, status, employees, birthday, since. */
class PayerOrderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest(name = "{0} before {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          employee            | dependent             | EMPLOYEE_BEFORE_DEPENDENT
          employee retired    | dependent             | EMPLOYEE_BEFORE_DEPENDENT
          employee            | employee retired      | ACTIVE_BEFORE_RETIRED
          employee            | employee cobra        | CONTINUATION_LAST
          employee retired    | employee cobra        | CONTINUATION_LAST
          employee since 2020 | employee since 2021   | LONGER_COVERAGE
          employee none       | employee since 2019   | NO_COORDINATION
          employee cobra      | medicaid              | MEDICAID_PAYS_LAST
          medicare age        | medicaid              | MEDICAID_PAYS_LAST
          employee 20         | medicare age          | GROUP_PLAN_BEFORE_MEDICARE
          dependent 20        | medicare age          | GROUP_PLAN_BEFORE_MEDICARE
          medicare age        | employee 19           | MEDICARE_BEFORE_GROUP_PLAN
          medicare age        | employee 500 retired  | MEDICARE_BEFORE_GROUP_PLAN
          employee 100        | medicare disability   | GROUP_PLAN_BEFORE_MEDICARE
          medicare disability | employee 99           | MEDICARE_BEFORE_GROUP_PLAN
          employee 5 retired  | medicare renal 2023-10 | GROUP_PLAN_BEFORE_MEDICARE
          medicare renal 2023-09 | employee 500       | MEDICARE_BEFORE_GROUP_PLAN
          """)
  void forAnAdult(String first, String second, PayerOrder.Rule rule) {
    assertBefore(side(first), side(second), false, rule);
  }

  @ParameterizedTest(name = "{0} before {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dependent 02-28                | dependent 03-01                     | BIRTHDAY
          dependent 02-28 since 2022     | dependent 02-28 since 2023          | LONGER_COVERAGE
          dependent 12-31 decreed        | dependent 01-01 custodial           | PARENTS_LIVING_APART
          dependent 12-31 custodial      | dependent 01-01 non_custodial       | PARENTS_LIVING_APART
          dependent custodial            | dependent custodial_spouse          | PARENTS_LIVING_APART
          dependent custodial_spouse     | dependent non_custodial             | PARENTS_LIVING_APART
          dependent non_custodial        | dependent non_custodial_spouse      | PARENTS_LIVING_APART
          dependent custodial            | dependent custodial retired         | ACTIVE_BEFORE_RETIRED
          dependent 12-31                | medicaid                            | MEDICAID_PAYS_LAST
          """)
  void forAChild(String first, String second, PayerOrder.Rule rule) {
    assertBefore(side(first), side(second), true, rule);
  }

  @Test
  void birthdaysDoNotMatterForAnAdult() {
    Verdict verdict =
        PayerOrder.between(side("dependent 03-01"), side("dependent 02-28"), false, DAY);
    assertThat(verdict).isEqualTo(new Verdict(true, PayerOrder.Rule.ALIKE));
  }

  /** Whichever side is asked about, the answer is the same. */
  private static void assertBefore(Side first, Side second, boolean child, PayerOrder.Rule rule) {
    assertThat(PayerOrder.between(first, second, child, DAY)).isEqualTo(new Verdict(true, rule));
    assertThat(PayerOrder.between(second, first, child, DAY)).isEqualTo(new Verdict(false, rule));
  }

  private static Side side(String words) {
    Kind kind = Kind.GROUP;
    Status status = Status.ACTIVE;
    Entitlement medicare = Entitlement.AGE;
    Optional<LocalDate> renal = Optional.empty();
    Optional<Parent> parent = Optional.empty();
    Optional<MonthDay> birthday = Optional.empty();
    LocalDate since = LocalDate.of(2024, 1, 1);
    boolean dependent = false;
    boolean coordinates = true;
    int employees = 100;
    for (String word : words.trim().split(" +")) {
      if (word.matches("\\d{1,3}")) {
        employees = Integer.parseInt(word);
      } else if (word.matches("\\d{4}")) {
        since = LocalDate.of(Integer.parseInt(word), 1, 1);
      } else if (word.matches("\\d\\d-\\d\\d")) {
        birthday = Optional.of(MonthDay.parse("--" + word));
      } else if (word.matches("\\d{4}-\\d\\d")) {
        renal = Optional.of(LocalDate.parse(word + "-01"));
      } else {
        switch (word) {
          case "employee", "since" -> {}
          case "dependent" -> dependent = true;
          case "none" -> coordinates = false;
          case "medicare" -> kind = Kind.MEDICARE;
          case "medicaid" -> kind = Kind.MEDICAID;
          case "retired" -> status = Status.RETIRED;
          case "cobra" -> status = Status.COBRA;
          case "age", "disability", "renal" ->
              medicare = Entitlement.valueOf(word.toUpperCase(Locale.ROOT));
          default -> parent = Optional.of(Parent.valueOf(word.toUpperCase(Locale.ROOT)));
        }
      }
    }
    return new Side(
        new Sponsor(kind, coordinates, status, employees, medicare, renal),
        dependent,
        parent,
        birthday,
        since);
  }
}
