package org.payersim.web;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.web.journey.Delivery;
import org.payersim.web.story.PaperClaim;

/** Claims forms begin with. */
final class PaperClaims {
  private static final int ISA13_FROM = 90;
  private static final int ISA13_TO = 99;

  private PaperClaims() {}

  /** A visit, ready to be sent. */
  static PaperClaim sample() {
    return new PaperClaim(
        "",
        "LFH100002/01",
        "",
        "2000001000",
        "",
        "",
        List.of("J069"),
        "1",
        "",
        "",
        "",
        List.of(new PaperClaim.Line("2026-11-02", "11", "99213", "", "A", "150.00", "1")));
  }

  /**
   * The paper of an earlier delivery: as it was if the payer has no such claim, else as one that
   * takes the place of the claim that was decided (frequency 7 with the payer's number).
   */
  static PaperClaim correction(PaperClaim paper, Optional<Delivery> delivery) {
    return decided(delivery).map(paper::replacing).orElse(paper);
  }

  /** The payer's number of the first claim of a delivery that was decided. */
  static Optional<String> decided(Optional<Delivery> delivery) {
    return delivery.stream()
        .flatMap(d -> d.claims().stream())
        .filter(claim -> claim.outcome().findFinal().isPresent())
        .map(AdjudicatedClaim::payerControlNumber)
        .findFirst();
  }

  /**
   * The same file under another interchange control number (ISA13, IEA02), since a payer refuses an
   * interchange that came before; what is no whole ISA stays as it is.
   */
  static String renumbered(String file, int number) {
    if (!file.startsWith("ISA") || file.length() < 106) {
      return file;
    }
    String old = file.substring(ISA13_FROM, ISA13_TO);
    String next = "%09d".formatted(number);
    String changed = file.substring(0, ISA13_FROM) + next + file.substring(ISA13_TO);
    int trailer = changed.lastIndexOf("IEA");
    return trailer < 0
        ? changed
        : changed.substring(0, trailer) + changed.substring(trailer).replace(old, next);
  }
}
