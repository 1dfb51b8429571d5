package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explained;
import org.payersim.explain.Explanations;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Journeys;
import org.payersim.web.money.Gauge;
import org.payersim.web.money.Letter;
import org.payersim.web.money.Pdf;
import org.payersim.web.money.Waterfall;

/** The pages about one claim: its way, its money, what the patient gets to read. */
final class ClaimPages {
  private final Pages pages;
  private final Journeys journeys;

  ClaimPages(Pages pages, Journeys journeys) {
    this.pages = pages;
    this.journeys = journeys;
  }

  /** A document as it was sent, as a file. */
  WebAnswer document(Visit visit, int number, int document, Visitor visitor) {
    Optional<String> text =
        visit
            .find(number)
            .filter(delivery -> document < delivery.documents().size())
            .map(delivery -> delivery.documents().get(document).text());
    return text.isEmpty()
        ? pages.problem(404, "This is gone", "There is no such document.", visitor)
        : new WebAnswer(200, WebAnswer.TEXT, text.get().getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /**
   * A page about a claim.
   *
   * @param place which claim of the delivery, from 1
   * @param page which page; empty for the claim's way
   */
  WebAnswer page(Delivery delivery, int place, String page, Optional<Visit> visit, Visitor visitor)
      throws IOException {
    boolean isThere = place >= 1 && place <= Math.max(1, delivery.claims().size());
    if (!isThere) {
      return pages.problem(404, "There is no such claim", "The file holds fewer.", visitor);
    }
    ClaimHead head = new ClaimHead(delivery, place, page);
    if (page.isEmpty() && delivery.isInquiry()) {
      return pages.fill(
          200,
          "inquiry",
          pages.frame(delivery.title(), Frame.Section.SENT, visit, visitor),
          Map.of(
              "delivery", delivery,
              "answers", Inquiries.answers(delivery),
              "documents", Journeys.documents(delivery)));
    }
    if (page.isEmpty()) {
      return pages.fill(
          200,
          "journey",
          pages.frame(delivery.title(), Frame.Section.SENT, visit, visitor),
          Map.of(
              "head", head,
              "journey", journeys.of(delivery, place - 1),
              "paper", visit.map(v -> v.paperPath(delivery.number())).orElse("")));
    }
    if (delivery.claims().isEmpty()) {
      return pages.problem(404, "There is no money to follow", "No claim got that far.", visitor);
    }
    AdjudicatedClaim claim = delivery.claims().get(place - 1);
    return switch (page) {
      case "money" -> money(head, claim, visit, visitor);
      case "whatif" -> whatIf(head, claim, visit, visitor);
      default -> letter(head, claim, page, visit, visitor);
    };
  }

  private WebAnswer whatIf(
      ClaimHead head, AdjudicatedClaim claim, Optional<Visit> visit, Visitor visitor)
      throws IOException {
    Optional<WhatIfPage> answer =
        visit.isPresent() ? WhatIfPage.of(visit.get().sandbox(), claim) : Optional.empty();
    return answer.isEmpty()
        ? pages.problem(404, "This is gone", "Your payer does not know the claim.", visitor)
        : pages.fill(
            200,
            "whatif",
            pages.frame("What would have changed it?", Frame.Section.SENT, visit, visitor),
            Map.of("head", head, "answer", answer.get()));
  }

  private WebAnswer money(
      ClaimHead head, AdjudicatedClaim claim, Optional<Visit> visit, Visitor visitor) {
    Explained explained = Explanations.of(claim);
    List<Waterfall> waterfalls = new ArrayList<>();
    if (explained.determination().isPresent()) {
      if (explained.lines().size() > 1) {
        waterfalls.add(Waterfall.of(explained));
      }
      explained.lines().forEach(line -> waterfalls.add(Waterfall.of(line)));
    }
    return pages.fill(
        200,
        "money",
        pages.frame("Follow the money", Frame.Section.SENT, visit, visitor),
        Map.of(
            "head", head,
            "waterfalls", waterfalls,
            "gauges", Gauge.list(head.delivery(), claim)));
  }

  private WebAnswer letter(
      ClaimHead head, AdjudicatedClaim claim, String page, Optional<Visit> visit, Visitor visitor)
      throws IOException {
    Optional<Letter> letter = Letter.of(head.delivery(), claim);
    boolean benefits = page.startsWith("benefits");
    boolean isPage = page.matches("(?:benefits|statement)(?:\\.pdf)?");
    if (letter.isEmpty() || !isPage) {
      return pages.problem(
          404, "There is no letter", "The patient gets one when the claim is decided.", visitor);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("letter", letter.get());
    values.put("benefits", benefits);
    if (page.endsWith(".pdf")) {
      values.put("css", Assets.text("assets/letter-pdf.css"));
      return new WebAnswer(
          200, "application/pdf", Pdf.of(pages.fill("letterpdf", values)), Map.of());
    }
    values.put("head", head);
    String title = benefits ? "Explanation of benefits" : "Statement";
    return pages.fill(
        200, "letterpage", pages.frame(title, Frame.Section.SENT, visit, visitor), values);
  }
}
