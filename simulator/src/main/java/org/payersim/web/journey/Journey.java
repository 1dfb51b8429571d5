package org.payersim.web.journey;

import java.util.List;
import java.util.Optional;
import org.payersim.explain.Explained;

/**
 * A claim's way from file to remittance, as one page tells it.
 *
 * @param delivery what it came with
 * @param claim its place among the claims of the delivery, from 0
 * @param explained what was decided; empty if no claim got so far
 * @param verdict what it came to
 * @param steps in order
 * @param documents in order
 */
public record Journey(
    Delivery delivery,
    int claim,
    Optional<Explained> explained,
    Verdict verdict,
    List<Step> steps,
    List<Shown> documents) {
  public Journey {
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
  }
}
