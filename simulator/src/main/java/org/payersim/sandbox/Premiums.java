package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.PremiumAccount;

/**
 * Premiums that came, in order, and how each family stands with them. Changed by the sandbox's lane
 * only, read by anybody; made again when the journal is replayed.
 */
final class Premiums {
  private final List<PremiumReport> reports = new ArrayList<>();
  private final Map<String, PremiumAccount> accounts = new HashMap<>();

  /** How a family stands; what is on file counts, if rules said otherwise meanwhile. */
  synchronized PremiumAccount account(Family family) {
    return Optional.ofNullable(accounts.get(family.id()))
        .filter(kept -> kept.paidThrough().equals(family.policy().paidThrough()))
        .orElseGet(() -> PremiumAccount.opening(family.policy().paidThrough()));
  }

  synchronized void put(String familyId, PremiumAccount account) {
    accounts.put(familyId, account);
  }

  synchronized void add(PremiumReport report) {
    reports.add(report);
  }

  synchronized List<PremiumReport> list() {
    return List.copyOf(reports);
  }
}
