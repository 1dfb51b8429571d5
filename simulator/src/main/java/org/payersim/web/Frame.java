package org.payersim.web;

/**
 * What every page has around it.
 *
 * @param title of the page
 * @param section which entry of the navigation it belongs to
 * @param token what its forms carry to prove that they were made for the visitor
 * @param assets style sheets and scripts
 * @param sent how many files the visitor has sent to the payer he has now
 */
public record Frame(String title, Section section, String token, Assets assets, int sent) {
  /** Entries of the navigation. */
  public enum Section {
    START("/", "Start"),
    PRACTICE("/lab/practice", "Practice"),
    CLASS("/lab/class", "Class"),
    FORM("/lab/form", "Fill in a claim"),
    FILE("/lab/file", "Paste a file"),
    SENT("/lab/sent", "What you sent"),
    PAYER("/lab/payer", "Your payer"),
    RULES("/lab/rules", "Change the rules"),
    /** No entry of its own. */
    NONE("", "");

    private final String path;
    private final String words;

    Section(String path, String words) {
      this.path = path;
      this.words = words;
    }

    public String path() {
      return path;
    }

    public String words() {
      return words;
    }
  }
}
