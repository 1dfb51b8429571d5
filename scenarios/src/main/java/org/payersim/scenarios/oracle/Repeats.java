package org.payersim.scenarios.oracle;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.LineDetail;
import org.payersim.claim.ServiceLine;

/** Exact duplicates. */
final class Repeats {
  private Repeats() {}

  /** Denies what was decided before, on an earlier claim or an earlier line. */
  static void deny(Claim claim, List<DerivedLine> sheets, List<Optional<Situation>> at, Book book) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).isDenied()) {
        continue;
      }
      String key = key(claim, sheets.get(i).line, at.get(i).orElseThrow().person());
      boolean before =
          book.services().stream().anyMatch(one -> !one.denied() && one.key().equals(key));
      for (int j = 0; j < i; j++) {
        before |=
            !sheets.get(j).isDenied()
                && key(claim, sheets.get(j).line, at.get(i).orElseThrow().person()).equals(key);
      }
      if (before) {
        sheets.get(i).deny("OA-18", "the same service was decided before");
      }
    }
  }

  private static String teeth(ServiceLine line) {
    return line.detail() instanceof LineDetail.Dental dental
        ? dental.teeth() + "" + dental.oralCavity()
        : "";
  }

  /** What has to agree for two services to be the same. */
  static String key(Claim claim, ServiceLine line, String person) {
    return String.join(
        "|",
        person,
        claim.rendering(line).npi(),
        line.procedure().code() + line.revenueCode() + teeth(line),
        String.join(",", line.procedure().modifiers()),
        line.service().from().toString(),
        line.service().to().toString(),
        line.units().toString(),
        line.charge().toString());
  }
}
