package org.payersim.delivery;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What was made to go wrong, once.
 *
 * @param number from 1 on
 * @param at when, by the payer's clock
 * @param fault which fault: document and name
 * @param partner who was to suffer it; empty if not known
 * @param subject kind of document, or method and path of a request
 * @param document trace number, or kind and control number; empty for a request
 * @param done what was done, in words
 * @param original the document as the payer made it
 * @param delivered names of what goes out of it; none if nothing does
 */
public record FaultEntry(
    long number,
    LocalDateTime at,
    String fault,
    String partner,
    String subject,
    String document,
    String done,
    Optional<DocumentFile.Place> original,
    List<String> delivered) {
  public FaultEntry {
    delivered = List.copyOf(delivered);
  }
}
