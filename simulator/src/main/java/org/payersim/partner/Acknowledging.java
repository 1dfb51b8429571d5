package org.payersim.partner;

/** When an acknowledgment of one kind is sent. */
public enum Acknowledging {
  /** Whatever came. */
  ALWAYS,
  /** A TA1: of an interchange that is rejected, or that asks for one (ISA14). */
  ASKED,
  /** Where something is rejected. */
  ERRORS,
  /** Never. */
  NEVER;

  /**
   * Whether it is sent.
   *
   * @param rejected whether something is rejected
   * @param asked whether the sender asks for it
   */
  public boolean isSent(boolean rejected, boolean asked) {
    return switch (this) {
      case ALWAYS -> true;
      case ASKED -> rejected || asked;
      case ERRORS -> rejected;
      case NEVER -> false;
    };
  }
}
