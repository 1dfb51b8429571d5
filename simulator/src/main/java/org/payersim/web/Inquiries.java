package org.payersim.web;

import java.util.ArrayList;
import java.util.List;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.document.SegmentWords;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Document;

/** Says what a 271 or 277 answers, in words. */
final class Inquiries {
  private Inquiries() {}

  /** The answers for the plan as a whole, and what could not be answered; a phrase each. */
  static List<String> answers(Delivery delivery) {
    List<String> answers = new ArrayList<>();
    for (Document document : delivery.list(Document.Kind.ELIGIBILITY_271)) {
      for (Cut cut : Delimited.of(document.text()).segments()) {
        if (cut.id().equals("AAA") || (cut.id().equals("EB") && cut.get(1).matches("[16]"))) {
          answers.add(SegmentWords.title(cut) + plan(cut));
        }
      }
    }
    return answers.stream().distinct().toList();
  }

  private static String plan(Cut cut) {
    return cut.id().equals("EB") && !cut.get(5).isEmpty() ? ", " + cut.get(5) : "";
  }
}
