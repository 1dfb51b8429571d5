package org.payersim.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.payersim.money.Money;

/**
 * A professional claim as an exercise writes it: what is not said is ordinary. See {@code
 * docs/practice.md}.
 *
 * @param number the provider's number (CLM01)
 * @param member the member number
 * @param last last name of the subscriber
 * @param first first name of the subscriber
 * @param born birth date of the subscriber
 * @param sex F or M
 * @param patient who was treated, if not the subscriber
 * @param payer identifier of the payer
 * @param billing NPI of who bills
 * @param rendering NPI of who renders; empty if it is who bills
 * @param referring NPI of who referred; empty if nobody did
 * @param place place of service
 * @param frequency 1, 7 or 8
 * @param accident AA, EM or OA; empty if it is about none
 * @param references REF segments by qualifier; a value {@code @NUMBER} stands for the payer's
 *     number of the claim with that number of the provider
 * @param diagnoses codes without dot, the principal one first
 * @param other what a payer that comes first decided
 * @param total what CLM02 says, if not the sum of the lines
 * @param lines at least one
 */
record ClaimForm(
    String number,
    String member,
    String last,
    String first,
    String born,
    String sex,
    @Nullable PatientForm patient,
    String payer,
    String billing,
    String rendering,
    String referring,
    String place,
    String frequency,
    String accident,
    Map<String, String> references,
    List<String> diagnoses,
    @Nullable OtherForm other,
    String total,
    List<LineForm> lines) {
  /** Who was treated, if not the subscriber. */
  record PatientForm(String last, String first, String born, String sex, String relationship) {
    PatientForm {
      LocalDate.parse(born);
    }
  }

  /**
   * What a payer that comes first decided; of each line as much as the line says.
   *
   * @param id its identifier
   * @param name its name
   * @param decided the day it decided, if that is not the day of service
   */
  record OtherForm(String id, String name, @Nullable String decided) {}

  /**
   * A line.
   *
   * @param code procedure code
   * @param modifiers up to four
   * @param charge in dollars
   * @param units how many
   * @param basis UN or MJ
   * @param date first day of service
   * @param place its own place of service, if another than the claim's
   * @param pointers positions of diagnoses; the first one if none are said
   * @param note what it was in words
   * @param paid what the payer that comes first paid, if one does
   * @param adjusted what that payer took off, as {@code PR-2 20.00}
   */
  record LineForm(
      String code,
      List<String> modifiers,
      String charge,
      String units,
      String basis,
      String date,
      String place,
      List<Integer> pointers,
      String note,
      String paid,
      List<String> adjusted) {
    LineForm {
      modifiers = orEmpty(modifiers);
      adjusted = orEmpty(adjusted);
      pointers = pointers == null || pointers.isEmpty() ? List.of(1) : List.copyOf(pointers);
      units = or(units, "1");
      basis = or(basis, "UN");
      place = or(place, "");
      note = or(note, "");
      paid = or(paid, "");
      if (code == null || charge == null || date == null) {
        throw new IllegalArgumentException("a line says code, charge and date");
      }
      Money.of(charge);
      LocalDate.parse(date);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
      return list == null ? List.of() : List.copyOf(list);
    }
  }

  ClaimForm {
    if (number == null || member == null || lines == null || lines.isEmpty()) {
      throw new IllegalArgumentException("a claim says number, member and lines");
    }
    payer = or(payer, "LKSHR");
    billing = or(billing, "2000005019");
    rendering = or(rendering, "");
    referring = or(referring, "");
    place = or(place, "11");
    frequency = or(frequency, "1");
    accident = or(accident, "");
    total = or(total, "");
    references = references == null ? Map.of() : Map.copyOf(references);
    diagnoses = diagnoses == null ? List.of("J0190") : List.copyOf(diagnoses);
    lines = List.copyOf(lines);
    LocalDate.parse(born);
  }

  private static String or(@Nullable String said, String usual) {
    return said == null ? usual : said;
  }

  /** What CLM02 says. */
  String charge() {
    return total.isEmpty()
        ? lines.stream()
            .map(l -> Money.of(l.charge()))
            .reduce(Money.ZERO, Money::plus)
            .toPlainString()
        : total;
  }
}
