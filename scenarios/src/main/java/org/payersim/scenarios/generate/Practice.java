package org.payersim.scenarios.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A billing group and those who work in it.
 *
 * @param npi national provider identifier of the group
 * @param taxNumber nine digits
 * @param name organisation
 * @param street street address
 * @param place town
 * @param zip nine digits
 * @param phone ten digits
 * @param specialty what it does
 * @param networks those of the shipped plans it takes part in; about one in twelve is in none
 * @param priceLevel its charges in percent of the usual
 * @param clinicians who render; none for a laboratory or a supplier, which bill in their own name
 */
record Practice(
    String npi,
    String taxNumber,
    String name,
    String street,
    WordLists.Place place,
    String zip,
    String phone,
    Specialty specialty,
    List<String> networks,
    int priceLevel,
    List<Clinician> clinicians) {

  private static final String CHOICE = "Lantern Choice";
  private static final String CARE = "Lantern Care";

  /** Numbers left free for the clinicians of each practice when NPIs are given out. */
  private static final int NPIS_EACH = 40;

  /** A person who renders or refers. */
  record Clinician(String npi, String lastName, String firstName) {}

  /** Practice number {@code index}. */
  static Practice of(long seed, int index, WordLists words, List<Specialty> specialties) {
    Draw draw = Draw.of(seed, Draw.Stream.PRACTICE, index);
    Specialty specialty = Specialty.draw(specialties, draw);
    WordLists.Place place = draw.pick(words.places());
    String name =
        draw.pick(words.lastNames()).toUpperCase(Locale.ROOT)
            + " "
            + specialty.words().toUpperCase(Locale.ROOT);
    int npi = 10_000_000 + index * NPIS_EACH;
    boolean personal =
        !specialty.name().equals("LABORATORY") && !specialty.name().equals("SUPPLIER");
    List<Clinician> clinicians = new ArrayList<>();
    int count = personal ? draw.between(1, 12) : 0;
    for (int i = 0; i < count; i++) {
      clinicians.add(clinician(npi + 1 + i, draw, words));
    }
    return new Practice(
        Npi.of(npi),
        // 00 is no campus code of the tax authority: visibly invented.
        String.format("00%07d", 1_000_000 + index),
        name,
        draw.between(1, 4999) + " " + draw.pick(words.streets()).toUpperCase(Locale.ROOT),
        place,
        place.zip() + String.format("%02d%04d", draw.between(1, 89), draw.between(1000, 8999)),
        String.format("%s555%04d", "614", draw.between(100, 199)),
        specialty,
        draw.percent(8) ? List.of() : draw.percent(10) ? List.of(CHOICE) : List.of(CHOICE, CARE),
        draw.between(80, 150),
        List.copyOf(clinicians));
  }

  /** A clinician of no practice, who only refers. */
  static Clinician referrer(int index, Draw draw, WordLists words) {
    return clinician(90_000_000 + index, draw, words);
  }

  private static Clinician clinician(int npi, Draw draw, WordLists words) {
    List<String> first = draw.percent(50) ? words.firstNamesF() : words.firstNamesM();
    return new Clinician(
        Npi.of(npi),
        draw.pick(words.lastNames()).toUpperCase(Locale.ROOT),
        draw.pick(first).toUpperCase(Locale.ROOT));
  }
}
