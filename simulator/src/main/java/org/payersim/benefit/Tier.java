package org.payersim.benefit;

/**
 * The terms on one side of the network.
 *
 * @param deductible annual deductible
 * @param outOfPocket annual out-of-pocket maximum
 * @param countsToOther whether what the patient bears on this side also counts against the limits
 *     of the other side
 */
public record Tier(FamilyLimit deductible, FamilyLimit outOfPocket, boolean countsToOther) {}
