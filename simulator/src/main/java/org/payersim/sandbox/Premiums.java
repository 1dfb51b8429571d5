package org.payersim.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.PremiumAccount;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Premiums that came, in order, and how each family stands with them. Changed by the sandbox's lane
 * only, read by anybody; made again when the journal is replayed.
 */
final class Premiums implements Restorable {
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

  /** How a family stands, as a value. */
  private record Standing(String familyId, PremiumAccount account) {}

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(PremiumReport.class, reports);
    SnapshotWriter.Frames<Standing> all = to.open(Standing.class);
    for (Map.Entry<String, PremiumAccount> one : accounts.entrySet()) {
      all.add(new Standing(one.getKey(), one.getValue()));
    }
    all.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    reports.addAll(from.readAll(PremiumReport.class));
    from.forEach(Standing.class, one -> accounts.put(one.familyId(), one.account()));
  }
}
