package org.payersim.claim;

import java.util.List;
import java.util.Optional;

/**
 * A provider named on a claim or line (2310, 2420).
 *
 * @param role what he did
 * @param party who he is
 */
public record ClaimProvider(ProviderRole role, Party party) {
  static Optional<Party> find(List<ClaimProvider> providers, ProviderRole role) {
    for (ClaimProvider provider : providers) {
      if (provider.role == role) {
        return Optional.of(provider.party);
      }
    }
    return Optional.empty();
  }
}
