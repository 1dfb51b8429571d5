package org.payersim.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;

/**
 * A provider on the payer's file.
 *
 * @param npi national provider identifier
 * @param taxNumber tax number the payer pays under, nine digits, no hyphen
 * @param name organisation or person
 * @param networks participation, dated
 */
public record Provider(String npi, String taxNumber, String name, List<Participation> networks) {
  public Provider {
    networks = List.copyOf(networks);
  }

  /**
   * Participation in one network.
   *
   * @param network network name, as plans use it
   * @param span from when to when
   * @param contract contract with this provider in place of the network's; empty if none
   */
  public record Participation(String network, DateSpan span, Optional<String> contract) {}

  /** The provider's own contract for the network on that day. */
  public Optional<String> findContract(String network, LocalDate day) {
    for (int i = 0; i < networks.size(); i++) {
      Participation participation = networks.get(i);
      if (participation.network.equals(network) && participation.span.contains(day)) {
        return participation.contract;
      }
    }
    return Optional.empty();
  }

  public boolean participates(String network, LocalDate day) {
    for (int i = 0; i < networks.size(); i++) {
      Participation participation = networks.get(i);
      if (participation.network.equals(network) && participation.span.contains(day)) {
        return true;
      }
    }
    return false;
  }
}
