package org.payersim.x12;

import java.util.List;
import org.payersim.status.ClaimStatus;
import org.payersim.x12.syntax.SegmentWriter;

/** Statuses as an STC has them: one in STC01, two more in STC10 and STC11. */
final class Statuses {
  static final int A_SEGMENT = 3;

  private Statuses() {}

  /**
   * As many STC as it takes.
   *
   * @param between writes STC02 to STC09 of each
   */
  static void write(SegmentWriter out, List<ClaimStatus> statuses, Runnable between) {
    for (int first = 0; first < statuses.size(); first += A_SEGMENT) {
      out.begin("STC");
      composite(out, statuses.get(first));
      between.run();
      int end = Math.min(first + A_SEGMENT, statuses.size());
      for (int more = first + 1; more < end; more++) {
        composite(out, statuses.get(more));
      }
      out.end();
    }
  }

  private static void composite(SegmentWriter out, ClaimStatus status) {
    out.text(status.category()).component(status.status()).component(status.entity());
  }
}
