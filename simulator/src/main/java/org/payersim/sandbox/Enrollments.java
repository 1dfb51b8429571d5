package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sponsors sent, in the order it came, and whose families they enrolled. Changed by the
 * sandbox's lane only, read by anybody; made again when the journal is replayed.
 */
final class Enrollments {
  private final List<EnrollmentReport> reports = new ArrayList<>();
  private final Map<String, String> sponsorOf = new LinkedHashMap<>();

  synchronized void add(EnrollmentReport report, Collection<String> families) {
    reports.add(report);
    families.forEach(family -> sponsorOf.put(family, report.sponsor()));
  }

  /** Families this sponsor enrolled or changed, in the order it first did. */
  synchronized List<String> families(String sponsor) {
    return sponsorOf.entrySet().stream()
        .filter(entry -> entry.getValue().equals(sponsor))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized List<EnrollmentReport> list() {
    return List.copyOf(reports);
  }
}
