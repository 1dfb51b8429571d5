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
 * @param specialty taxonomy code or any word of the payer's own; empty if it is not told
 * @param networks participation, dated
 */
public record Provider(
    String npi, String taxNumber, String name, String specialty, List<Participation> networks) {
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

  /** Whether they are of one practice and one specialty. */
  public boolean isColleagueOf(Provider other) {
    return !specialty.isEmpty()
        && specialty.equals(other.specialty)
        && taxNumber.equals(other.taxNumber);
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
