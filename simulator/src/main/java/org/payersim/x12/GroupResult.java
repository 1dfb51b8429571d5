package org.payersim.x12;

import java.util.List;

/**
 * What became of a functional group (one 999).
 *
 * @param header the group acknowledged
 * @param included AK902, the count GE01 declares
 * @param sets results of the sets received, in order
 * @param groupCodes AK905 and following: 1 to 6, ...; empty when the group itself is sound
 */
public record GroupResult(
    GroupHeader header, int included, List<TransactionSetResult> sets, List<String> groupCodes) {
  /** Whether the group or any set of it is not accepted. */
  public boolean isFaulty() {
    return !groupCodes.isEmpty() || !sets.stream().allMatch(TransactionSetResult::isAccepted);
  }
}
