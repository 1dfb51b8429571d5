package org.payersim.scenarios.junit;

/** Where assertions about a payer's answers begin. */
public final class PayerAssertions {
  private PayerAssertions() {}

  public static AnswerAssert assertThat(Answer answer) {
    return new AnswerAssert(answer);
  }
}
