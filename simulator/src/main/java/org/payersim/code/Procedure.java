package org.payersim.code;

import java.util.List;

/**
 * A coded service as submitted, e.g. {@code HC:99213:25}.
 *
 * @param qualifier code system in X12's words: HC for HCPCS and CPT, AD for CDT, ER, IV, WK
 * @param code the code, upper case as submitted
 * @param modifiers zero to four, in the order submitted
 * @param description free text of SV101-7, empty if none
 */
public record Procedure(String qualifier, String code, List<String> modifiers, String description) {
  /** No procedure: the line is billed by its revenue code alone. */
  public static final Procedure NONE = new Procedure("", "", List.of(), "");

  public Procedure {
    modifiers = List.copyOf(modifiers);
  }

  public static Procedure hcpcs(String code, String... modifiers) {
    return new Procedure("HC", code, List.of(modifiers), "");
  }

  public boolean hasModifier(String modifier) {
    return modifiers.contains(modifier);
  }

  /** Code and modifiers: {@code 99213-25}. */
  @Override
  public String toString() {
    return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
  }
}
