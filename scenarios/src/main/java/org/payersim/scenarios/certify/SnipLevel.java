package org.payersim.scenarios.certify;

/** The types of tests of the Strategic National Implementation Process. Source: WEDI SNIP. */
enum SnipLevel {
  SYNTAX(1, "EDI syntax", "envelopes, segments, elements as X12 has them"),
  GUIDE(2, "Implementation guide", "loops, usage, repeats and code values of the guide"),
  BALANCING(3, "Balancing", "charges of lines and claim, amounts of other payers"),
  SITUATIONS(4, "Situations", "what one segment asks of another"),
  CODE_SETS(5, "Code sets", "procedures, modifiers, diagnoses valid on their day"),
  SERVICES(6, "Lines of service", "codes that go together, places, ages, units, bills"),
  PARTNER(7, "This payer", "known members, providers, names; the payer's own rules");

  private final int number;
  private final String title;
  private final String content;

  SnipLevel(int number, String title, String content) {
    this.number = number;
    this.title = title;
    this.content = content;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  /** What is looked at. */
  String content() {
    return content;
  }

  /** Whether a 999 or TA1 tells of it, and it has to be right without exception. */
  boolean isSyntax() {
    return this == SYNTAX || this == GUIDE;
  }
}
