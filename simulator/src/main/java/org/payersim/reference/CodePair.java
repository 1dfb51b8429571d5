package org.payersim.reference;

/**
 * What an NCCI procedure-to-procedure edit says of its column two code. Source: CMS, Medicare NCCI
 * Policy Manual, chapter I.
 *
 * @param modifierAllowed whether an NCCI modifier sets the edit aside (indicator 1) or never (0)
 * @param exclusive whether the two exclude each other, rather than one being part of the other
 */
public record CodePair(boolean modifierAllowed, boolean exclusive) {
  static int pack(boolean modifierAllowed, boolean exclusive) {
    return (modifierAllowed ? 1 : 0) + (exclusive ? 2 : 0);
  }

  public static CodePair unpack(int value) {
    return new CodePair((value & 1) != 0, (value & 2) != 0);
  }
}
