package org.payersim.web;

import java.util.ArrayList;
import java.util.List;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Document;

/** Finds what the last 835 says about a claim, as a biller reads it before it is posted. */
final class Remittances {
  private Remittances() {}

  /**
   * The segments from CLP to the next claim, of the last remittance that has the claim.
   *
   * @param deliveries the last first
   * @return empty if none tells of it
   */
  static List<String> of(List<Delivery> deliveries, String number) {
    for (Delivery delivery : deliveries) {
      for (Document document : delivery.list(Document.Kind.REMITTANCE_835)) {
        List<String> found = of(Delimited.of(document.text()), number);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<String> of(Delimited document, String number) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (Cut cut : document.segments()) {
      if (cut.id().equals("CLP")) {
        inside = cut.get(1).equals(number);
      } else if (cut.id().matches("LX|PLB|SE")) {
        inside = false;
      }
      if (inside) {
        found.add(cut.text());
      }
    }
    return found;
  }
}
