package org.payersim.web.journey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that was looked at or decided.
 *
 * @param anchor its name on the page
 * @param tone how it stands out
 * @param title who decided: a stage, or an acknowledgment
 * @param place the stage's place in the order of work, 0 if it is no stage
 * @param sentence what, in plain words
 * @param codes its codes with their wording
 * @param amount the money it moves; empty if none
 * @param left what is open after it; empty if it moves no money
 * @param further what is counted, one sentence each
 * @param links where it is said in the documents
 * @param rule the line of the rules it rests on, if it rests on one
 */
public record Item(
    String anchor,
    Tone tone,
    String title,
    int place,
    String sentence,
    List<Code> codes,
    String amount,
    String left,
    List<String> further,
    List<Link> links,
    Optional<RuleLine> rule) {
  public Item {
    codes = List.copyOf(codes);
    further = List.copyOf(further);
    links = List.copyOf(links);
  }

  /** How it stands out. */
  public enum Tone {
    /** Looked at, and nothing to object. */
    NOTED,
    /** Money is taken off that nobody bears or the provider writes off. */
    REDUCED,
    /** Money becomes the patient's. */
    SHARED,
    /** Not payable. */
    DENIED,
    /** Not accepted. */
    REJECTED,
    /** An examiner has to look. */
    PENDED,
    /** Money on top. */
    ADDED;

    /** Its name in style sheets. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A code.
   *
   * @param code as billers write it
   * @param words what it means, in words of our own
   */
  public record Code(String code, String words) {}

  /**
   * A place on the page.
   *
   * @param anchor its name
   * @param label what the link says
   */
  public record Link(String anchor, String label) {}
}
