package org.payersim.reference;

/**
 * A combination of reason and remark the CORE 360 rule knows. Source: CAQH CORE, uniform use of
 * claim adjustment reason codes and remittance advice remark codes.
 *
 * @param scenario business scenario from 1 to 4
 * @param groups the adjustment groups it may travel with: CO, OA, PI, PR
 */
public record Combination(int scenario, String groups) {
  private static final String[] GROUPS = {"CO", "OA", "PI", "PR"};

  static int pack(int scenario, String groups) {
    int bits = 0;
    for (String word : groups.split(",", -1)) {
      int bit = 0;
      for (int i = 0; i < GROUPS.length; i++) {
        bit |= GROUPS[i].equals(word) ? 1 << i : 0;
      }
      if (bit == 0) {
        throw new IllegalArgumentException("'" + word + "' is no adjustment group");
      }
      bits |= bit;
    }
    return scenario * 16 + bits;
  }

  public static Combination unpack(int value) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < GROUPS.length; i++) {
      if ((value & 1 << i) != 0) {
        groups.append(groups.isEmpty() ? "" : ",").append(GROUPS[i]);
      }
    }
    return new Combination(value / 16, groups.toString());
  }
}
