package org.payersim.scenarios.certify;

import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.X12Text.Segment;

/** What the EB segments of a patient have to hold. Source: CAQH CORE eligibility data content. */
final class Content271 {
  private static final String ACTIVE = "1";
  private static final String HEALTH_BENEFIT_PLAN = "30";
  private static final String DEDUCTIBLE = "C";
  private static final String OUT_OF_POCKET = "G";
  private static final String REMAINING = "29";

  private Content271() {}

  static boolean isActive(List<Segment> benefits) {
    return benefits.stream().anyMatch(Content271::tellsActive);
  }

  private static boolean tellsActive(Segment benefit) {
    return benefit.element(1).equals(ACTIVE) && benefit.element(3).contains(HEALTH_BENEFIT_PLAN);
  }

  /** What is not told, if the patient is active. */
  static List<String> lacking(List<Segment> benefits) {
    List<String> lacking = new ArrayList<>();
    if (isActive(benefits)) {
      if (benefits.stream().filter(Content271::tellsActive).allMatch(b -> b.element(5).isEmpty())) {
        lacking.add("the plan's name (EB05)");
      }
      for (String kind : List.of(DEDUCTIBLE, OUT_OF_POCKET)) {
        if (!tells(benefits, kind, false)) {
          lacking.add("EB*" + kind + " for the year");
        }
        if (!tells(benefits, kind, true)) {
          lacking.add("EB*" + kind + " that is left (EB06 29)");
        }
      }
    }
    return lacking;
  }

  private static boolean tells(List<Segment> benefits, String kind, boolean left) {
    return benefits.stream()
        .anyMatch(
            benefit ->
                benefit.element(1).equals(kind)
                    && benefit.element(6).equals(REMAINING) == left
                    && !benefit.element(7).isEmpty());
  }
}
