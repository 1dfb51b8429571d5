package org.payersim.rules;

/**
 * A text rules are compiled from: one or more documents in YAML, or in JSON (RFC 8259) if its name
 * ends in {@code .json}. JSON is read ten times as fast, which long lists of families are worth; it
 * is YAML too, so that JSON under another name is read all the same.
 *
 * @param name where it comes from and what it is called there, {@code shipped/fees.yaml}; unique
 *     among the sources of a payer, and what faults in it are reported under
 * @param text YAML or JSON
 */
public record RuleSource(String name, String text) {
  /** What the names of sources in JSON end in. */
  private static final String JSON = ".json";

  /** What the names of code tables end in; they are of a form of their own, see TableText. */
  private static final String TABLE = ".table";

  public boolean isTable() {
    return name.endsWith(TABLE);
  }

  public boolean isJson() {
    return name.endsWith(JSON);
  }
}
