package org.payersim.scenarios.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A subscriber and the dependents covered with him.
 *
 * @param memberId the subscriber's member number, which the whole family is billed under
 * @param lastName everybody's last name
 * @param street street address
 * @param place town
 * @param zip five digits
 * @param plan what covers them
 * @param effective first day of coverage
 * @param terminated last day of coverage, {@link LocalDate#MAX} if it goes on
 * @param people the subscriber first
 */
record Family(
    String memberId,
    String lastName,
    String street,
    WordLists.Place place,
    String zip,
    Workload.PlanShare plan,
    LocalDate effective,
    LocalDate terminated,
    List<Person> people) {

  /**
   * One covered person.
   *
   * @param firstName first name
   * @param birthDate date of birth
   * @param gender F or M
   * @param relationship 18 self, 01 spouse, 19 child
   */
  record Person(String firstName, LocalDate birthDate, String gender, String relationship) {
    boolean isSubscriber() {
      return relationship.equals("18");
    }
  }

  /** How many of a hundred families have 1, 2, 3, 4, 5 and 6 members. */
  private static final int[] SIZES = {34, 22, 17, 17, 7, 3};

  /** Member numbers begin with this; see {@link #unknownMemberId}. */
  static final String PREFIX = "GEN";

  /** Family number {@code index} of a workload. */
  static Family of(Workload workload, long index, WordLists words) {
    Draw draw = Draw.of(workload.seed(), Draw.Stream.FAMILY, index);
    WordLists.Place place = draw.pick(words.places());
    LocalDate yearStart = workload.from().withDayOfYear(1);
    int days = (int) (workload.to().toEpochDay() - yearStart.toEpochDay());
    boolean joinedLate = draw.perMille(20);
    boolean left = draw.perMille(25);
    return new Family(
        PREFIX + (100_000_000 + index),
        draw.pick(words.lastNames()),
        draw.between(1, 9899) + " " + draw.pick(words.streets()),
        place,
        place.zip() + twoDigits(draw.between(1, 89)),
        draw.pick(workload.plans()),
        joinedLate ? yearStart.plusDays(draw.between(1, days / 3)) : yearStart.minusYears(1),
        left ? yearStart.plusDays(draw.between(days / 2, days)) : LocalDate.MAX,
        people(draw, workload.from(), words));
  }

  /** A member number that is never given to a family. */
  static String unknownMemberId(Draw draw) {
    return "GEX" + (100_000_000 + draw.below(899_999_999));
  }

  private static List<Person> people(Draw draw, LocalDate today, WordLists words) {
    int size = size(draw);
    List<Person> people = new ArrayList<>(size);
    int age = draw.between(size > 2 ? 26 : 21, size > 2 ? 52 : 64);
    boolean woman = draw.percent(52);
    people.add(person(draw, today, age, woman, "18", words));
    boolean spouse = size > 1 && draw.percent(80);
    if (spouse) {
      people.add(person(draw, today, age + draw.between(-4, 4), !woman, "01", words));
    }
    while (people.size() < size) {
      people.add(
          person(
              draw, today, draw.between(0, Math.min(25, age - 19)), draw.percent(49), "19", words));
    }
    return List.copyOf(people);
  }

  private static Person person(
      Draw draw, LocalDate today, int age, boolean woman, String relationship, WordLists words) {
    LocalDate birthDate =
        LocalDate.ofEpochDay(today.toEpochDay() - 365L * age - draw.between(1, 364));
    List<String> names = woman ? words.firstNamesF() : words.firstNamesM();
    return new Person(draw.pick(names), birthDate, woman ? "F" : "M", relationship);
  }

  private static int size(Draw draw) {
    int left = draw.below(100);
    for (int i = 0; i < SIZES.length; i++) {
      left -= SIZES[i];
      if (left < 0) {
        return i + 1;
      }
    }
    return 1;
  }

  static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
