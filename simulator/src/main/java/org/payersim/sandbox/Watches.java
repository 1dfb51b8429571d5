package org.payersim.sandbox;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * Two who watch as one.
 *
 * @param first is told first
 * @param second is told then
 */
record Watches(Watch first, Watch second) implements Watch {
  @Override
  public void arrived() {
    first.arrived();
    second.arrived();
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    first.decided(claims);
    second.decided(claims);
  }

  @Override
  public void answered(AnswerSink.Kind kind, String partner) {
    first.answered(kind, partner);
    second.answered(kind, partner);
  }

  @Override
  public void remitted() {
    first.remitted();
    second.remitted();
  }

  @Override
  public void delivered(Way way, Tally tally) {
    first.delivered(way, tally);
    second.delivered(way, tally);
  }

  @Override
  public void left() {
    first.left();
    second.left();
  }
}
