package org.payersim.provider;

import java.time.LocalDate;
import java.util.List;
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
   */
  public record Participation(String network, DateSpan span) {}

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
