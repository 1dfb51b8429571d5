package org.payersim.whatif.variation;

/** What a change would be if somebody made it; the more honest comes first. */
public enum Judgement {
  /** Legitimate if the variation's condition holds: the claim said something that was not so. */
  CORRECTION("correction"),
  /** The payer may be asked for it, and may say no. */
  REQUEST("request to the payer"),
  /** A fact on the payer's or plan's side that a provider does not change. */
  PAYER_FACT("fact of payer or plan"),
  /** What no honest claim does; told so that people know it when they see it. */
  FALSIFICATION("falsification");

  private final String words;

  Judgement(String words) {
    this.words = words;
  }

  /** As a sentence has it. */
  public String words() {
    return words;
  }

  /** Of two the less honest: it taints the whole. */
  Judgement and(Judgement other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
