package org.payersim.benefit;

import java.util.List;
import java.util.Set;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.ServiceLine;

/**
 * What a service rule asks of the bill. Empty conditions match everything.
 *
 * @param claims kinds of claim
 * @param bills types of facility of an institutional claim: the type of bill without the frequency
 * @param revenueCodes revenue codes of the line
 */
public record ClaimCondition(
    Set<ClaimType> claims, Set<String> bills, List<CodeRange> revenueCodes) {
  /** Asks nothing. */
  public static final ClaimCondition NONE = new ClaimCondition(Set.of(), Set.of(), List.of());

  public ClaimCondition {
    claims = Set.copyOf(claims);
    bills = Set.copyOf(bills);
    revenueCodes = List.copyOf(revenueCodes);
  }

  boolean suits(Claim claim, ServiceLine line) {
    return isNone()
        || ((claims.isEmpty() || claims.contains(claim.type()))
            && (bills.isEmpty() || bills.contains(claim.facilityCode()))
            && (revenueCodes.isEmpty() || hasRevenueCode(line)));
  }

  private boolean isNone() {
    return claims.isEmpty() && bills.isEmpty() && revenueCodes.isEmpty();
  }

  private boolean hasRevenueCode(ServiceLine line) {
    for (int i = 0; i < revenueCodes.size(); i++) {
      if (revenueCodes.get(i).contains(line.revenueCode())) {
        return true;
      }
    }
    return false;
  }
}
