package org.payersim.reference;

/**
 * What the physician fee schedule says of a code beside its price. Source: CMS, National Physician
 * Fee Schedule Relative Value File, record layout.
 *
 * @param status procedure status: A active, B bundled, M measurement, P bundled or excluded, T paid
 *     only alone, ...
 * @param globalDays 000, 010, 090, MMM, XXX, YYY or ZZZ
 * @param components PC/TC indicator; 1 splits into 26 and TC
 * @param bilateral bilateral surgery indicator
 * @param assistant assistant at surgery indicator: 2 payable, 0 with documentation, 1 never
 * @param coSurgeons co-surgeon indicator, likewise but 1 with documentation and 0 never
 * @param team team surgery indicator, as for co-surgeons
 */
public record FeeIndicators(
    char status,
    String globalDays,
    int components,
    int bilateral,
    int assistant,
    int coSurgeons,
    int team) {
  private static final String[] GLOBALS = {"XXX", "000", "010", "090", "MMM", "YYY", "ZZZ"};

  int pack() {
    int global = globalIndex(globalDays);
    return ((((((status - 'A') * 8 + global) * 10 + components) * 10 + bilateral) * 10 + assistant)
                    * 10
                + coSurgeons)
            * 10
        + team;
  }

  static int globalIndex(String days) {
    for (int i = 0; i < GLOBALS.length; i++) {
      if (GLOBALS[i].equals(days)) {
        return i;
      }
    }
    return -1;
  }

  public static FeeIndicators unpack(int value) {
    int rest = value / 100_000;
    return new FeeIndicators(
        (char) ('A' + rest / 8),
        GLOBALS[rest % 8],
        value / 10_000 % 10,
        value / 1000 % 10,
        value / 100 % 10,
        value / 10 % 10,
        value % 10);
  }

  /** Days after the procedure that its payment includes; -1 if it has no global period. */
  public int daysAfter() {
    return switch (globalDays) {
      case "000" -> 0;
      case "010" -> 10;
      case "090" -> 90;
      default -> -1;
    };
  }

  /** A major procedure's payment includes the day before, too. */
  public boolean isMajor() {
    return globalDays.equals("090");
  }
}
