package org.payersim.x12.syntax;

/** What becomes of a character of data when it is written: X12 has no escape. */
final class CleanText {
  static final byte REPLACEMENT = '-';

  /** Characters from here on cannot be written. */
  static final int LATIN_1 = 256;

  private CleanText() {}

  /** For every Latin-1 character the byte it is written as. */
  static byte[] tableFor(Delimiters delimiters) {
    byte[] clean = new byte[LATIN_1];
    for (int c = 0; c < LATIN_1; c++) {
      clean[c] = c < ' ' || c == 127 ? REPLACEMENT : (byte) c;
    }
    for (byte delimiter :
        new byte[] {
          delimiters.element(),
          delimiters.component(),
          delimiters.repetition(),
          delimiters.terminator()
        }) {
      clean[delimiter & 0xFF] = REPLACEMENT;
    }
    return clean;
  }
}
