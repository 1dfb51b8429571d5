package org.payersim.access;

import java.util.Set;

/**
 * Somebody the payer knows.
 *
 * @param name what he is called, by the payer and in its audit log
 * @param role what he is
 * @param senders of a partner: in whose names he sends (ISA06, GS02) and fetches (ISA08)
 * @param providers of a partner: NPIs of the billing providers whose claims are his
 */
public record User(String name, Role role, Set<String> senders, Set<String> providers) {
  /** Whoever comes to a payer that asks nobody. */
  public static final User UNASKED = new User("", Role.ADMINISTRATOR, Set.of(), Set.of());

  public User {
    senders = Set.copyOf(senders);
    providers = Set.copyOf(providers);
  }

  /** Whether he sees only his own. */
  public boolean isPartner() {
    return role == Role.PARTNER;
  }

  /** Whether documents for this partner (ISA08) are for him. */
  public boolean fetchesFor(String partner) {
    return !isPartner() || senders.contains(partner);
  }

  /** Whether claims of this billing provider are for him to see. */
  public boolean seesClaimsOf(String npi) {
    return !isPartner() || providers.contains(npi);
  }
}
