package org.payersim.postgres;

import java.util.List;

/** Rows in PostgreSQL's text format for {@code COPY}. Used once. */
final class CopyText {
  /** An index takes no longer values; nothing that is searched for is as long. */
  private static final int LONGEST = 200;

  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  private void begin() {
    if (begun) {
      text.append('\t');
    }
    begun = true;
  }

  CopyText value(String value) {
    begin();
    escape(value);
    return this;
  }

  CopyText value(long value) {
    begin();
    text.append(value);
    return this;
  }

  /** No value. */
  CopyText nothing() {
    begin();
    text.append("\\N");
    return this;
  }

  /** An array of codes: letters and digits. */
  CopyText codes(List<String> codes) {
    begin();
    text.append('{');
    for (int i = 0; i < codes.size(); i++) {
      text.append(i == 0 ? "\"" : ",\"");
      codes.get(i).chars().filter(Character::isLetterOrDigit).forEach(c -> text.append((char) c));
      text.append('"');
    }
    text.append('}');
    return this;
  }

  CopyText endRow() {
    text.append('\n');
    begun = false;
    return this;
  }

  private void escape(String value) {
    int length = Math.min(LONGEST, value.length());
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append('\uFFFD'); // which a text of PostgreSQL cannot hold
        default -> text.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
