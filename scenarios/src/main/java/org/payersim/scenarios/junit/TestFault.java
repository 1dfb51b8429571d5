package org.payersim.scenarios.junit;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault in the making: what goes wrong on the way between payer and partner, and with what. See
 * {@code simulator/docs/faults.md}.
 */
public final class TestFault {
  private final List<String> fields = new ArrayList<>();
  private String partner = "";
  private long seed;

  private TestFault(String field, String... values) {
    if (values.length > 0) {
      fields.add(field + ": [\"" + String.join("\", \"", values) + "\"]");
    }
  }

  /** Something about documents of these kinds: TA1, 999, 277CA, 271, 277, 835. */
  public static TestFault of(String... kinds) {
    return new TestFault("of", kinds);
  }

  /** Something about requests to these paths: /x12, /remittances, /outbound; to all if none. */
  public static TestFault at(String... paths) {
    return new TestFault("at", paths);
  }

  private TestFault field(String name, Object value) {
    fields.add(name + ": \"" + value + "\"");
    return this;
  }

  /** It never goes out. */
  public TestFault lose() {
    return field("then", "lose");
  }

  /** It goes out so much later by the payer's clock. */
  public TestFault late(TemporalAmount by) {
    return field("then", "late").field("by", by);
  }

  /** An acknowledgment goes out when the partner has the remittance. */
  public TestFault remittanceFirst() {
    return field("then", "remittance-first");
  }

  /** It goes out so many times. */
  public TestFault duplicate(int copies) {
    return field("then", "duplicate").field("copies", copies);
  }

  /** It goes out behind the next. */
  public TestFault reorder() {
    return field("then", "reorder");
  }

  /** It goes out in so many pieces. */
  public TestFault split(int parts) {
    return field("then", "split").field("parts", parts);
  }

  /** It waits for the next of its kind and goes out with it as one. */
  public TestFault merge() {
    return field("then", "merge");
  }

  /** Only so much of it goes out, such as {@code 60%}. */
  public TestFault truncate(String percent) {
    return field("then", "truncate").field("percent", percent);
  }

  /** IEA01, IEA02, GE01, GE02, SE01 or SE02 is one too high. */
  public TestFault wrongNumber(String element) {
    return field("then", "wrong-number").field("element", element);
  }

  /** BPR02, CLP04, CAS03 or SVC03 of an 835 is higher by so much, such as {@code 0.01}. */
  public TestFault unbalance(String element, String by) {
    return field("then", "unbalance").field("element", element).field("by", by);
  }

  /** A 999 says nothing of the last transaction set. */
  public TestFault partial() {
    return field("then", "partial");
  }

  /** Answered with 429 or a 5xx, and nothing done. */
  public TestFault refuse(int status) {
    return field("then", "refuse").field("status", status);
  }

  /** Carried out and not answered; the connection is closed after so long. */
  public TestFault silence(Duration time) {
    return field("then", "silence").field("for", time);
  }

  /** Carried out, and the connection reset after so many bytes of the answer. */
  public TestFault reset(int bytes) {
    return field("then", "reset").field("bytes", bytes);
  }

  /** Answered so many bytes at a time. */
  public TestFault drip(int bytes, Duration every) {
    return field("then", "drip").field("bytes", bytes).field("for", every);
  }

  /** Answered so much later. */
  public TestFault slow(Duration by) {
    return field("then", "slow").field("for", by);
  }

  /** Of a request that is refused, silent or reset: whether it is carried out all the same. */
  public TestFault taken(boolean taken) {
    return field("taken", taken ? "on" : "off");
  }

  /** Happens to so many, then no more. */
  public TestFault times(int times) {
    return field("times", times);
  }

  /** Happens from this one on, counted from 1. */
  public TestFault from(int match) {
    return field("from", match);
  }

  /** Happens to a part of them, such as {@code 25%}; the same ones with the same seed. */
  public TestFault chance(String percent, long withSeed) {
    seed = withSeed;
    return field("chance", percent);
  }

  /** Happens to this partner only: ISA06 of what he sends. */
  public TestFault partner(String id) {
    partner = id;
    return this;
  }

  String yaml(String id) {
    String whose = partner.isEmpty() ? "" : "partner: \"" + partner + "\"\n";
    return "kind: faults\nid: %s\nseed: %d\n%sfaults:\n- name: %s\n  %s\n"
        .formatted(id, seed, whose, id, String.join("\n  ", fields));
  }
}
