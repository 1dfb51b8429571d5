package org.payersim.scenarios.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a kind of practice does and bills.
 *
 * @param name name in the resource files
 * @param share how many of a hundred practices are of this kind
 * @param taxonomy provider taxonomy code (PRV03)
 * @param referred how many of a hundred claims name a referring provider
 * @param words what stands in the practice's name
 * @param main services a claim begins with
 * @param extra services that may follow
 * @param excluded services plans exclude
 * @param unlisted services without a fee
 * @param diagnoses ICD-10-CM codes without the point
 */
record Specialty(
    String name,
    int share,
    String taxonomy,
    int referred,
    String words,
    List<Service> main,
    List<Service> extra,
    List<Service> excluded,
    List<Service> unlisted,
    List<String> diagnoses) {

  /**
   * A service as it may be billed.
   *
   * @param code procedure code
   * @param modifier modifier, or empty
   * @param mostUnits units are 1 to this
   * @param cents usual charge of one unit
   * @param places places of service
   */
  record Service(String code, String modifier, int mostUnits, long cents, List<String> places) {}

  static List<Specialty> load() {
    List<String[]> services = WordLists.rows("services.tsv");
    List<String[]> diagnoses = WordLists.rows("diagnoses.tsv");
    List<Specialty> specialties = new ArrayList<>();
    for (String[] row : WordLists.rows("specialties.tsv")) {
      String name = row[0];
      specialties.add(
          new Specialty(
              name,
              Integer.parseInt(row[1]),
              row[2],
              Integer.parseInt(row[3]),
              row[4],
              services(services, name, "main"),
              services(services, name, "extra"),
              services(services, "ANY", "excluded"),
              services(services, "ANY", "unlisted"),
              diagnoses(diagnoses, name)));
    }
    return List.copyOf(specialties);
  }

  private static List<Service> services(List<String[]> rows, String specialty, String role) {
    return rows.stream()
        .filter(row -> row[0].equals(specialty) && row[1].equals(role))
        .map(
            row ->
                new Service(
                    row[2],
                    row[3],
                    Integer.parseInt(row[4]),
                    new java.math.BigDecimal(row[5]).movePointRight(2).longValueExact(),
                    List.of(row[6].split(" "))))
        .toList();
  }

  private static List<String> diagnoses(List<String[]> rows, String specialty) {
    return rows.stream()
        .filter(row -> row[0].equals(specialty))
        .flatMap(row -> List.of(row[1].split(" ")).stream())
        .toList();
  }

  /** A specialty, by its share. */
  static Specialty draw(List<Specialty> specialties, Draw draw) {
    int left = draw.below(specialties.stream().mapToInt(Specialty::share).sum());
    for (Specialty specialty : specialties) {
      left -= specialty.share;
      if (left < 0) {
        return specialty;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }
}
