package org.payersim.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.Determination;
import org.payersim.money.Money;

/**
 * One thing a student does. Exactly one of its parts is said.
 *
 * @param send a claim: a whole one, or {@code {again: NUMBER, ...}} with what is otherwise
 * @param appeal an appeal of a claim
 * @param answer documents the payer asked for
 * @param ask an eligibility inquiry
 * @param post what an 835 is posted as
 * @param days so many days pass
 */
public record Step(
    @Nullable JsonNode send,
    @Nullable Letter appeal,
    @Nullable Letter answer,
    @Nullable Question ask,
    @Nullable Posting post,
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

  /**
   * A claim of an 835 as the practice posts it.
   *
   * @param claim the provider's number of it
   * @param paid what the payer paid
   * @param writeOff what nobody pays: adjustments of the groups CO, PI and OA
   * @param patient what the patient is billed: adjustments of the group PR
   */
  public record Posting(String claim, String paid, String writeOff, String patient) {
    public Posting {
      if (claim == null || paid == null || writeOff == null || patient == null) {
        throw new IllegalArgumentException("a posting says claim, paid, writeOff and patient");
      }
      Money.of(paid);
      Money.of(writeOff);
      Money.of(patient);
    }

    boolean isAsIn(Determination decided) {
      Money owed = decided.patientResponsibility();
      Money off = decided.charge().minus(decided.paid()).minus(owed);
      return Money.of(paid).equals(decided.paid())
          && Money.of(patient).equals(owed)
          && Money.of(writeOff).equals(off);
    }
  }

  /** The longest anybody waits at once. */
  static final int DAYS_AT_MOST = 1000;

  public Step {
    int said = (send == null ? 0 : 1) + (appeal == null ? 0 : 1) + (answer == null ? 0 : 1);
    said += (ask == null ? 0 : 1) + (days == 0 ? 0 : 1);
    said += post == null ? 0 : 1;
    if (said != 1 || days < 0 || days > DAYS_AT_MOST) {
      throw new IllegalArgumentException(
          "a step is one of send, appeal, answer, ask, post and wait, that up to "
              + DAYS_AT_MOST
              + " days");
    }
  }

  /** A claim is sent. */
  public static Step send(JsonNode claim) {
    return new Step(claim, null, null, null, null, 0);
  }

  /** An appeal is written. */
  public static Step appeal(Letter letter) {
    return new Step(null, letter, null, null, null, 0);
  }

  /** Documents are sent. */
  public static Step answer(Letter letter) {
    return new Step(null, null, letter, null, null, 0);
  }

  /** Somebody asks whether a member is covered. */
  public static Step ask(Question question) {
    return new Step(null, null, null, question, null, 0);
  }

  /** An 835 is posted. */
  public static Step post(Posting posting) {
    return new Step(null, null, null, null, posting, 0);
  }

  /** Days pass. */
  public static Step waiting(int days) {
    return new Step(null, null, null, null, null, days);
  }
}
