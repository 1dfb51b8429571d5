package org.payersim.web.journey;

import java.util.Locale;
import java.util.Optional;

/**
 * What it came to.
 *
 * @param kind which outcome
 * @param headline in a few words, with the money
 * @param meaning what follows from it for the biller
 * @param decisive what decided, if it was one thing
 */
public record Verdict(Kind kind, String headline, String meaning, Optional<Item> decisive) {
  /** Outcomes, each with its sign. */
  public enum Kind {
    PAID("Paid"),
    PART("Paid in part"),
    PATIENT("The patient owes it"),
    NOTHING("Nothing due"),
    DENIED("Denied"),
    PENDED("Waits"),
    VOIDED("Taken back"),
    REJECTED("Rejected");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In a word or two. */
    public String words() {
      return words;
    }

    /** Its name in style sheets. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
