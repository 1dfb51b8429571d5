package org.payersim.web.journey;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.RuleSources;
import org.payersim.rules.RuleBook;

/**
 * One file a visitor sent to the payer, and all that came of it.
 *
 * @param number counts the visitor's deliveries
 * @param title what it is called on pages
 * @param at when, by the payer's clock
 * @param documents the file itself first, then the answers in the order they came
 * @param problems what was no X12 at all, one sentence each
 * @param claims what was decided, in order; empty if nothing got so far
 * @param before what was counted for the claims' families before, by family
 * @param after the same afterwards
 * @param rules the rule book in force
 * @param sources what it was compiled from
 */
public record Delivery(
    int number,
    String title,
    LocalDateTime at,
    List<Document> documents,
    List<String> problems,
    List<AdjudicatedClaim> claims,
    Map<String, List<Accumulator>> before,
    Map<String, List<Accumulator>> after,
    RuleBook rules,
    RuleSources sources) {
  public Delivery {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    claims = List.copyOf(claims);
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** The documents of one kind. */
  public List<Document> list(Document.Kind kind) {
    return documents.stream().filter(document -> document.kind() == kind).toList();
  }

  /** Whether it asks something and claims nothing. */
  public boolean isInquiry() {
    return !list(Document.Kind.INQUIRY_27X).isEmpty();
  }
}
