package org.payersim.web.operate;

import java.util.Collections;
import java.util.List;
import org.payersim.money.Money;
import org.payersim.sandbox.Tally;
import org.payersim.web.money.Waterfall;

/**
 * How a payer stands at a moment.
 *
 * @param perSecond claims decided in each of the last seconds, the present one last
 * @param claims claims decided since it is watched
 * @param files deliveries that came
 * @param remittances 835s made
 * @param underWay of these, not answered yet
 * @param latency how long the last deliveries took
 * @param tally what became of everything
 * @param reasons why money was taken off, the most money first
 * @param log the last lines of the conversation, the last first
 */
public record Snapshot(
    List<Long> perSecond,
    long claims,
    long files,
    long remittances,
    int underWay,
    Latency latency,
    Tally tally,
    List<ReasonRow> reasons,
    List<Traffic.Line> log) {
  private static final int HEIGHT = 100;

  public Snapshot {
    perSecond = List.copyOf(perSecond);
    reasons = List.copyOf(reasons);
    log = List.copyOf(log);
  }

  /**
   * How long deliveries took, from the moment they could be worked on to their answers.
   *
   * @param deliveries how many are looked at
   * @param median half were quicker
   * @param p95 95 in 100 were quicker
   * @param p99 99 in 100 were quicker
   */
  public record Latency(int deliveries, String median, String p95, String p99) {}

  /**
   * A reason.
   *
   * @param code group and CARC
   * @param words what it means
   * @param lines how many adjustments have it
   * @param amount what it took off
   */
  public record ReasonRow(String code, String words, long lines, Money amount) {}

  /** Claims in the last whole second. */
  public long now() {
    return perSecond.size() < 2 ? 0 : perSecond.get(perSecond.size() - 2);
  }

  /** The most in one second of those kept. */
  public long peak() {
    return Collections.max(perSecond);
  }

  /** Height of a second's bar, in parts of a hundred. */
  public long bar(int place) {
    return peak() == 0 ? 0 : perSecond.get(place) * HEIGHT / peak();
  }

  /** Width of a reason's bar, in parts of {@link Waterfall#SCALE}. */
  public int parts(ReasonRow row) {
    return Waterfall.parts(row.amount(), reasons.get(0).amount());
  }

  /** Documents and stretches that could not be taken. */
  public int faults() {
    return tally.unreadable()
        + tally.rejectedInterchanges()
        + tally.rejectedSets()
        + tally.rejectedGroups();
  }
}
