package org.payersim.scenarios.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * A stub in the making: which claims, which of their lines, and what becomes of them. See {@code
 * simulator/docs/stubs.md} for the conditions.
 */
public final class TestStub {
  private final List<String> fields = new ArrayList<>();

  private TestStub(String when) {
    field("when", when);
  }

  /** For claims a condition holds for, such as {@code '99213' in claim.codes}. */
  public static TestStub when(String condition) {
    return new TestStub(condition);
  }

  /** For the claim of this number. */
  public static TestStub claim(String number) {
    return when("claim.number == '" + number + "'");
  }

  /** For every claim. */
  public static TestStub everything() {
    return when("true");
  }

  private TestStub field(String name, Object value) {
    fields.add(name + ": \"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    return this;
  }

  /** Only lines a condition holds for, such as {@code line.code == '85610'}. */
  public TestStub lines(String condition) {
    return field("lines", condition);
  }

  /** Only the line in this place, counted from 1. */
  public TestStub line(int position) {
    return lines("line.number == " + position);
  }

  /** Nothing is paid, for a reason such as {@code CO-197 N54}. */
  public TestStub deny(String reason) {
    return field("then", "deny").field("reason", reason);
  }

  /** Nothing is paid, for the reason that stands in the claim, such as {@code {claim.number:6}}. */
  public TestStub denyFrom(String template) {
    return field("then", "deny").field("valueFrom", template);
  }

  /** Part of the charge is paid, such as {@code 80%}; the rest is taken off for this reason. */
  public TestStub pay(String percent, String rest) {
    return field("then", "pay").field("percent", percent).field("reason", rest);
  }

  /** Reason, amount, reason, amount, ...: just these are taken off each line. */
  public TestStub adjust(String... reasonsAndAmounts) {
    List<String> adjustments = new ArrayList<>();
    for (int i = 0; i + 1 < reasonsAndAmounts.length; i += 2) {
      adjustments.add(
          "{reason: \"%s\", amount: \"%s\"}"
              .formatted(reasonsAndAmounts[i], reasonsAndAmounts[i + 1]));
    }
    field("then", "adjust");
    fields.add("adjustments: [" + String.join(", ", adjustments) + "]");
    return this;
  }

  /** The claim waits for an examiner, for this reason. */
  public TestStub pend(String reason) {
    return field("then", "pend").field("reason", reason);
  }

  /**
   * The claim waits for so long, such as {@code 14 days}, by the payer's clock; then the rules
   * decide.
   */
  public TestStub delay(String time) {
    return field("then", "delay").field("time", time);
  }

  /** The whole transaction set is rejected in the 999, with these codes of IK502 such as 5. */
  public TestStub rejectSet(String... codes) {
    field("then", "reject-999");
    if (codes.length > 0) {
      fields.add("codes: [\"" + String.join("\", \"", codes) + "\"]");
    }
    return this;
  }

  /** Rejected in the 277CA with these statuses, such as {@code A7:507}. */
  public TestStub reject(String... statuses) {
    field("then", "reject");
    fields.add("statuses: [\"" + String.join("\", \"", statuses) + "\"]");
    return this;
  }

  /** Received, and never answered. */
  public TestStub ignore() {
    return field("then", "ignore");
  }

  /** Answers from this match on, counted from 1. */
  public TestStub from(int match) {
    return field("from", match);
  }

  /** Answers so many claims, then no more. */
  public TestStub times(int claims) {
    return field("times", claims);
  }

  /** 1 is asked first; 5 if not said. */
  public TestStub priority(int priority) {
    return field("priority", priority);
  }

  /**
   * Answers only in this state of a scenario, which begins in Started, and leaves it in another.
   */
  public TestStub inScenario(String scenario, String state, String next) {
    fields.add(
        "scenario: {name: \"%s\", in: \"%s\", then: \"%s\"}".formatted(scenario, state, next));
    return this;
  }

  String yaml(String id) {
    return "kind: stubs\nid: %s\nstubs:\n- name: %s\n  %s\n"
        .formatted(id, id, String.join("\n  ", fields));
  }
}
