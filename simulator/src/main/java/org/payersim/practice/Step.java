package org.payersim.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing a student does. Exactly one of its parts is said.
 *
 * @param send a claim: a whole one, or {@code {again: NUMBER, ...}} with what is otherwise
 * @param appeal an appeal of a claim
 * @param answer documents the payer asked for
 * @param ask an eligibility inquiry
 * @param days so many days pass
 */
public record Step(
    @Nullable JsonNode send,
    @Nullable Letter appeal,
    @Nullable Letter answer,
    @Nullable Question ask,
    @JsonProperty("wait") int days) {
  /**
   * What is written to the payer about a claim.
   *
   * @param claim the provider's number of it
   * @param text what it says and encloses
   */
  public record Letter(String claim, String text) {
    public Letter {
      if (claim == null || text == null) {
        throw new IllegalArgumentException("a letter says claim and text");
      }
    }
  }

  /** Whether a member is covered, and for what. */
  public record Question(String member, String last, String first, String born) {}

  public Step {
    int said = (send == null ? 0 : 1) + (appeal == null ? 0 : 1) + (answer == null ? 0 : 1);
    said += (ask == null ? 0 : 1) + (days == 0 ? 0 : 1);
    if (said != 1 || days < 0) {
      throw new IllegalArgumentException("a step is one of send, appeal, answer, ask, wait");
    }
  }
}
