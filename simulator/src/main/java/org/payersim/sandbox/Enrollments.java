package org.payersim.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * What sponsors sent, in the order it came, and whose families they enrolled. Changed by the
 * sandbox's lane only, read by anybody; made again when the journal is replayed.
 */
final class Enrollments implements Restorable {
  private final List<EnrollmentReport> reports = new ArrayList<>();
  private final Map<String, Enrolled> enrolled = new LinkedHashMap<>();

  /**
   * Whose a family is.
   *
   * @param sponsor N104 of loop 1000A
   * @param sender ISA06 the sponsor sends under
   */
  record Owner(String sponsor, String sender) {}

  /** A family as its sponsor left it. */
  private record Enrolled(Owner owner, Family family) {}

  synchronized void add(EnrollmentReport report, Owner owner, Collection<Family> families) {
    reports.add(report);
    families.forEach(family -> enrolled.put(family.id(), new Enrolled(owner, family)));
  }

  /**
   * Whose a family is; empty if no sponsor enrolled or changed it, or a document has said otherwise
   * of it since.
   *
   * @param now as it is on file
   */
  synchronized Optional<Owner> findOwner(Family now) {
    return Optional.ofNullable(enrolled.get(now.id()))
        .filter(one -> one.family().equals(now))
        .map(Enrolled::owner);
  }

  /** The payer itself has changed a family; it stays its sponsor's. */
  synchronized void changed(Family before, Family after) {
    findOwner(before).ifPresent(owner -> enrolled.put(after.id(), new Enrolled(owner, after)));
  }

  /** Families this sponsor enrolled or changed, in the order it first did. */
  synchronized List<String> families(Owner owner) {
    return enrolled.entrySet().stream()
        .filter(entry -> entry.getValue().owner().equals(owner))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those a sponsor enrolled, whoever sent it: its premiums may come by another way. */
  synchronized List<String> families(String sponsor) {
    return enrolled.entrySet().stream()
        .filter(entry -> entry.getValue().owner().sponsor().equals(sponsor))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized List<EnrollmentReport> list() {
    return List.copyOf(reports);
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(EnrollmentReport.class, reports);
    to.writeAll(Enrolled.class, enrolled.values());
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    reports.addAll(from.readAll(EnrollmentReport.class));
    from.forEach(Enrolled.class, one -> enrolled.put(one.family().id(), one));
  }
}
