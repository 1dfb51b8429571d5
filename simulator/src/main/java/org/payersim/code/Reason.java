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

  /** As billers write it: {@code CO-45}. */
  @Override
  public String toString() {
    return rarcs.isEmpty()
        ? group + "-" + carc
        : group + "-" + carc + " " + String.join(" ", rarcs);
  }
}
