package org.payersim.observe;

import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.Watch;

/**
 * Tells a flight recording (JDK Flight Recorder) of deliveries and of batches decided. Costs
 * nothing while nothing is recorded.
 */
public final class FlightEvents implements Watch {
  /** A delivery was answered. */
  @Name("payersim.Delivery")
  @Label("Delivery")
  @Category("Payersim")
  @StackTrace(false)
  static final class DeliveryEvent extends Event {
    @Label("Claims")
    int claims;

    @Label("Rejected claims")
    int rejected;

    @Label("Waited for disk and turn")
    @Timespan
    long waited;

    @Label("Read")
    @Timespan
    long reading;

    @Label("Decided and answered")
    @Timespan
    long settling;
  }

  /** Claims of one delivery were decided together. */
  @Name("payersim.Decided")
  @Label("Claims decided")
  @Category("Payersim")
  @StackTrace(false)
  static final class DecidedEvent extends Event {
    @Label("Claims")
    int claims;
  }

  @Override
  public void delivered(Way way, Tally tally) {
    DeliveryEvent event = new DeliveryEvent();
    if (event.isEnabled()) {
      event.claims = Math.toIntExact(tally.claims());
      event.rejected = Math.toIntExact(tally.rejected());
      event.waited = way.waited();
      event.reading = way.reading();
      event.settling = way.settling();
      event.commit();
    }
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    DecidedEvent event = new DecidedEvent();
    if (event.isEnabled()) {
      event.claims = claims.size();
      event.commit();
    }
  }

  @Override
  public void arrived() {}

  @Override
  public void answered(AnswerSink.Kind kind, String partner) {}

  @Override
  public void remitted() {}

  @Override
  public void left() {}
}
