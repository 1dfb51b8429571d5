package org.payersim.web;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.web.journey.Delivery;

/**
 * What the pages about one claim have at their top.
 *
 * @param delivery what it came with
 * @param place which claim of it, from 1
 * @param page which of its pages this is; empty for the claim's way
 */
public record ClaimHead(Delivery delivery, int place, String page) {
  /**
   * A link.
   *
   * @param path where
   * @param words what it says
   * @param isHere whether this is the page
   */
  public record Tab(String path, String words, boolean isHere) {}

  /** Where the pages of the claim are. */
  public String path() {
    return "/lab/sent/" + delivery.number() + "/" + place;
  }

  /** The pages of the claim that there are. */
  public List<Tab> tabs() {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(path(), "Follow the claim", page.isEmpty()));
    if (!delivery.claims().isEmpty()) {
      AdjudicatedClaim claim = delivery.claims().get(place - 1);
      tabs.add(new Tab(path() + "/money", "Follow the money", page.equals("money")));
      tabs.add(new Tab(path() + "/whatif", "What would have changed it?", page.equals("whatif")));
      if (claim.outcome().findFinal().isPresent()) {
        tabs.add(new Tab(path() + "/benefits", "What the patient reads", page.equals("benefits")));
        tabs.add(new Tab(path() + "/statement", "The bill", page.equals("statement")));
      }
    }
    return tabs;
  }

  /** The claims of the file, if there are several. */
  public List<Tab> claims() {
    List<Tab> tabs = new ArrayList<>();
    if (delivery.claims().size() > 1) {
      for (int i = 0; i < delivery.claims().size(); i++) {
        tabs.add(
            new Tab(
                "/lab/sent/" + delivery.number() + "/" + (i + 1),
                delivery.claims().get(i).claim().patientControlNumber(),
                i + 1 == place));
      }
    }
    return tabs;
  }

  /** The provider's number of the claim; empty if none got so far. */
  public String number() {
    return delivery.claims().isEmpty()
        ? ""
        : delivery.claims().get(place - 1).claim().patientControlNumber();
  }
}
