package org.payersim.scenarios.wanted;

/** How far a search may go, and by what something was found. */
public enum Means {
  /** The rules of payers as they are in the catalogue, and claims. */
  RULES("the rules"),
  /** A rule of the payer's own (user rule), laid down for it. */
  OWN_RULE("a user rule laid down for it"),
  /** A stub. */
  STUB("a stub");

  private final String words;

  Means(String words) {
    this.words = words;
  }

  /** Who decided, as a sentence has it. */
  public String words() {
    return words;
  }
}
