package org.payersim.benefit;

import java.util.Optional;
import java.util.Set;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

/**
 * When services of a rule need an authorisation, and what happens without one.
 *
 * @param aboveUnits only lines with more units; empty for all
 * @param aboveCharge only lines that charge more; empty for all
 * @param places only in these places of service; empty for all
 * @param isMembersDuty whether the member has to ask for it, in network too; the provider has
 *     otherwise
 * @param penalty what is taken off without one instead of denying; empty if it is denied
 */
public record AuthorizationNeed(
    Optional<Quantity> aboveUnits,
    Optional<Money> aboveCharge,
    Set<String> places,
    boolean isMembersDuty,
    Optional<Penalty> penalty) {
  public AuthorizationNeed {
    places = Set.copyOf(places);
  }

  /** What is taken off the allowed amount. */
  public sealed interface Penalty {}

  /** A part of it. */
  public record Part(Rate rate) implements Penalty {}

  /** So much, at most all of it. */
  public record Amount(Money amount) implements Penalty {}

  /** Whether this line needs one. */
  public boolean concerns(ServiceLine line, String place) {
    return (aboveUnits.isEmpty() || line.units().compareTo(aboveUnits.get()) > 0)
        && (aboveCharge.isEmpty() || line.charge().compareTo(aboveCharge.get()) > 0)
        && (places.isEmpty() || places.contains(place));
  }
}
