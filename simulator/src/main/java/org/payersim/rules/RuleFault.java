package org.payersim.rules;

/**
 * Something wrong in a rule source.
 *
 * @param source name of the source, empty if the sources together lack something
 * @param line one-based line, 0 if it concerns the whole source
 * @param field path of the field, such as {@code services[3].inNetwork.copay}; empty if none
 * @param message what is wrong, in a biller's words
 */
public record RuleFault(String source, int line, String field, String message) {
  /** As compilers write it: {@code plans.yaml:12: services[3].copay: message}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!source.isEmpty()) {
      text.append(source).append(line > 0 ? ":" + line : "").append(": ");
    }
    if (!field.isEmpty()) {
      text.append(field).append(": ");
    }
    return text.append(message).toString();
  }
}
