package org.payersim.reference;

import java.time.LocalDate;
import java.util.List;
import org.payersim.code.Reason;

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

  /** Whether the tables list a reason: its CARC with every one of its remarks, and its group. */
  public static boolean isListed(ReferenceTables tables, Reason reason, LocalDate day) {
    if (reason.rarcs().isEmpty()) {
      return isListed(tables, reason, 0, day);
    }
    return reason.rarcs().stream().allMatch(r -> isListed(tables, reason, CodeKey.of(r), day));
  }

  private static boolean isListed(ReferenceTables tables, Reason reason, long rarc, LocalDate day) {
    int found =
        tables.find(TableKind.COMBINATIONS, CodeKey.pair(CodeKey.of(reason.carc()), rarc), day);
    return found != DatedTable.ABSENT
        && List.of(unpack(found).groups().split(",", -1)).contains(reason.group().name());
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
