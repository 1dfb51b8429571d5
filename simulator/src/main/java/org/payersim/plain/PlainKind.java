package org.payersim.plain;

import java.util.Map;

/** Which 837 a claim becomes. */
enum PlainKind {
  PROFESSIONAL("005010X222A1", "HC"),
  INSTITUTIONAL("005010X223A2", "HC"),
  DENTAL("005010X224A2", "AD");

  static final Map<String, String> NAMES =
      Map.of("professional", "PROFESSIONAL", "institutional", "INSTITUTIONAL", "dental", "DENTAL");

  private final String guide;
  private final String codes;

  PlainKind(String guide, String codes) {
    this.guide = guide;
    this.codes = codes;
  }

  /** GS08 and ST03. */
  String guide() {
    return guide;
  }

  /** Qualifier of the procedure codes its lines mostly have. */
  String codes() {
    return codes;
  }
}
