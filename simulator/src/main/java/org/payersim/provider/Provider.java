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
 * @param specialty taxonomy code or any word of the payer's own; empty if it is not told
 * @param networks participation, dated
 * @param standing what he may do
 */
public record Provider(
    String npi,
    String taxNumber,
    String name,
    String specialty,
    List<Participation> networks,
    Standing standing) {
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

  /** Whether they are of one practice and one specialty. */
  public boolean isColleagueOf(Provider other) {
    return !specialty.isEmpty() && specialty.equals(other.specialty) && hasTaxNumberOf(other);
  }

  /** Whether they are paid under one tax number. */
  public boolean hasTaxNumberOf(Provider other) {
    return taxNumber.equals(other.taxNumber);
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
