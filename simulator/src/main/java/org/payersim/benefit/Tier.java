package org.payersim.benefit;

import java.util.Set;

/**
 * The terms on one side of the network.
 *
 * @param deductible deductible of a benefit period
 * @param outOfPocket out-of-pocket maximum of a benefit period
 * @param countsTo the other sides whose limits what the patient bears here counts against too
 * @param counting what counts towards which limit
 */
public record Tier(
    FamilyLimit deductible, FamilyLimit outOfPocket, Set<NetworkSide> countsTo, Counting counting) {
  public Tier {
    countsTo = Set.copyOf(countsTo);
  }

  /**
   * What counts towards which limit.
   *
   * @param copayToDeductible whether copays use the deductible up; hardly any plan does this
   * @param copayToOutOfPocket whether copays count to the out-of-pocket maximum
   * @param deductibleToOutOfPocket whether the deductible counts to the out-of-pocket maximum
   * @param carriesOver whether the deductible of the last three months of a benefit period counts
   *     for the next one too
   */
  public record Counting(
      boolean copayToDeductible,
      boolean copayToOutOfPocket,
      boolean deductibleToOutOfPocket,
      boolean carriesOver) {
    /** All counts to the out-of-pocket maximum, as 45 CFR 156.130 has it; nothing else. */
    public static final Counting USUAL = new Counting(false, true, true, false);
  }
}
