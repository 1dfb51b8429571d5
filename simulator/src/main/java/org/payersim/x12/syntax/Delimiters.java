package org.payersim.x12.syntax;

/**
 * The four separators of an interchange, taken from its ISA.
 *
 * @param element element separator (ISA byte 4)
 * @param component component separator (ISA16)
 * @param repetition repetition separator (ISA11)
 * @param terminator segment terminator (the byte after ISA16)
 */
public record Delimiters(byte element, byte component, byte repetition, byte terminator) {
  /** What our own writers use unless told otherwise. */
  public static final Delimiters STANDARD =
      new Delimiters((byte) '*', (byte) ':', (byte) '^', (byte) '~');
}
