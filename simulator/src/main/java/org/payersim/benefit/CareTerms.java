package org.payersim.benefit;

import java.util.List;
import java.util.Optional;

/**
 * Whom a plan pays otherwise than by the service, and through whom it wants care to go.
 *
 * @param capitation services a fixed payment covers; empty if none
 * @param referrals whether services of others than the primary care provider need a referral
 */
public record CareTerms(Optional<Capitation> capitation, boolean referrals) {
  /** Nothing of the kind. */
  public static final CareTerms USUAL = new CareTerms(Optional.empty(), false);

  /**
   * Services a fixed payment covers.
   *
   * @param codes the services; empty for all
   * @param primaryCare whether only those of the member's primary care provider are; otherwise
   *     those of the whole network
   */
  public record Capitation(List<CodeRange> codes, boolean primaryCare) {
    public Capitation {
      codes = List.copyOf(codes);
    }

    /** Whether this service is one. */
    public boolean covers(String code) {
      return codes.isEmpty() || codes.stream().anyMatch(range -> range.contains(code));
    }
  }
}
