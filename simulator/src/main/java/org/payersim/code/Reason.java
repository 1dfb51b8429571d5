package org.payersim.code;

import java.util.List;

/**
 * Why money is not paid: group, claim adjustment reason code, remark codes.
 *
 * @param group who bears it
 * @param carc claim adjustment reason code, one to five characters
 * @param rarcs remittance advice remark codes that go with it, possibly none
 */
public record Reason(AdjustmentGroup group, String carc, List<String> rarcs) {
  public Reason {
    if (carc.isEmpty() || carc.length() > 5) {
      throw new IllegalArgumentException("a CARC has one to five characters: '" + carc + "'");
    }
    rarcs = List.copyOf(rarcs);
  }

  public static Reason of(AdjustmentGroup group, String carc, String... rarcs) {
    return new Reason(group, carc, List.of(rarcs));
  }

  /**
   * Reads what {@link #toString} writes: {@code PR-204 N130}.
   *
   * @throws IllegalArgumentException if it is no reason
   */
  public static Reason parse(String text) {
    String[] parts = text.trim().split(" +", -1);
    int hyphen = parts[0].indexOf('-');
    if (hyphen < 0) {
      throw new IllegalArgumentException("not a reason such as PR-204 N130: '" + text + "'");
    }
    return new Reason(
        AdjustmentGroup.valueOf(parts[0].substring(0, hyphen)),
        parts[0].substring(hyphen + 1),
        List.of(parts).subList(1, parts.length));
  }

  /** As billers write it: {@code CO-45}. */
  @Override
  public String toString() {
    return rarcs.isEmpty()
        ? group + "-" + carc
        : group + "-" + carc + " " + String.join(" ", rarcs);
  }
}
