package org.payersim.web.journey;

import java.util.List;
import java.util.Locale;

/**
 * One step of a claim's way.
 *
 * @param id its name on the page
 * @param title what it is called
 * @param question what it asks
 * @param state how the claim came through
 * @param summary in one line
 * @param parts what was decided there: about the claim as a whole, then line by line
 */
public record Step(
    String id, String title, String question, State state, String summary, List<Part> parts) {
  public Step {
    parts = List.copyOf(parts);
  }

  /** How the claim came through. */
  public enum State {
    PASSED("passed"),
    CHANGED("money moved"),
    STOPPED("failed here"),
    WAITS("waits here"),
    NOT_REACHED("not reached");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** For those who do not see the colour. */
    public String words() {
      return words;
    }

    /** Its name in style sheets. */
    public String css() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What was decided about the claim as a whole, or about one line.
   *
   * @param title empty if there is only one
   * @param items in order
   */
  public record Part(String title, List<Item> items) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /** Whether it should be open when the page is shown. */
  public boolean isOpen() {
    return state == State.STOPPED || state == State.WAITS || state == State.CHANGED;
  }
}
