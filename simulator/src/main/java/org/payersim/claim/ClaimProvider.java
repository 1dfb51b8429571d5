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
  public static Optional<Party> find(List<ClaimProvider> providers, ProviderRole role) {
    for (int i = 0; i < providers.size(); i++) {
      ClaimProvider provider = providers.get(i);
      if (provider.role == role) {
        return Optional.of(provider.party);
      }
    }
    return Optional.empty();
  }
}
