package org.payersim.web.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A claim somebody can send by one click, and what came before it.
 *
 * @param id its name in addresses
 * @param group what it comes to: Paid, Denied, Waits, Rejected
 * @param title what it is called
 * @param teaser one line that makes curious
 * @param sends the files in order; the last is the one to look at
 */
public record Story(String id, String group, String title, String teaser, List<Send> sends) {
  public Story {
    sends = List.copyOf(sends);
  }

  /**
   * A file.
   *
   * @param day when it is sent, by the payer's clock, {@code 2026-11-09}
   * @param without beginning of a segment that is left out; empty for none
   * @param claim the claim in it
   */
  public record Send(String day, String without, PaperClaim claim) {
    public Send {
      without = Objects.requireNonNullElse(without, "");
    }

    /** When it is sent. */
    public LocalDate on() {
      return LocalDate.parse(day);
    }

    /** The file as it is sent. */
    public String spoil(String file) {
      int from = without.isEmpty() ? -1 : file.indexOf(without);
      return from < 0
          ? file
          : file.substring(0, from) + file.substring(file.indexOf('\n', from) + 1);
    }
  }
}
