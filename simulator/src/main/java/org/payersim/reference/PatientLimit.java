package org.payersim.reference;

/**
 * Whom a code is for.
 *
 * @param youngest in completed years
 * @param oldest in completed years
 * @param sex F, M, or empty for both
 */
public record PatientLimit(int youngest, int oldest, String sex) {
  private static final String SEXES = "-FM";

  static int pack(int youngest, int oldest, char sex) {
    return (youngest * 256 + oldest) * 4 + SEXES.indexOf(sex);
  }

  static boolean isSex(String word) {
    return word.length() == 1 && SEXES.contains(word);
  }

  public static PatientLimit unpack(int value) {
    int sex = value % 4;
    int ages = value / 4;
    return new PatientLimit(ages / 256, ages % 256, sex == 0 ? "" : SEXES.substring(sex, sex + 1));
  }

  public boolean isForAge(int years) {
    return years >= youngest && years <= oldest;
  }

  /** A patient of unknown sex ({@code U}) is never excluded. */
  public boolean isForSex(String patient) {
    return sex.isEmpty() || patient.equals("U") || patient.isEmpty() || sex.equals(patient);
  }
}
