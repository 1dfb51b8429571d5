package org.payersim.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimFixture;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.Watch;

/** What is counted is exact, and what is kept does not grow. */
class TrafficTest {
  private static final long SECOND = 1_000_000_000L;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  private final AtomicLong time = new AtomicLong(100 * SECOND);
  private final Traffic traffic = new Traffic(time::get, () -> NOW);

  private static Watch.Way took(long nanos) {
    return new Watch.Way(0, 5, 5, 5 + nanos);
  }

  private static List<AdjudicatedClaim> rejected(int count) {
    Claim claim = ClaimFixture.claim("C-1").line("99213", "100").build();
    List<AdjudicatedClaim> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      claims.add(new AdjudicatedClaim(claim, new Adjudication.Rejected(List.of())));
    }
    return claims;
  }

  @Test
  void tenThousandClaimsASecondAreCountedAndNothingGrows() {
    List<AdjudicatedClaim> batch = rejected(100);
    for (int second = 0; second < 90; second++) {
      for (int i = 0; i < 100; i++) {
        traffic.arrived();
        traffic.decided(batch);
        traffic.answered(AnswerSink.Kind.ACKNOWLEDGMENT_999, "PARTNER");
        traffic.delivered(took(i * 1_000_000L), Tally.of(batch));
        traffic.left();
      }
      time.addAndGet(SECOND);
    }
    Snapshot now = traffic.snapshot();
    assertThat(now.claims()).isEqualTo(900_000);
    assertThat(now.files()).isEqualTo(9_000);
    assertThat(now.underWay()).isZero();
    assertThat(now.perSecond()).hasSize(60).startsWith(10_000L, 10_000L).endsWith(10_000L, 0L);
    assertThat(now.now()).isEqualTo(10_000);
    assertThat(now.peak()).isEqualTo(10_000);
    assertThat(now.tally().rejected()).isEqualTo(900_000);
    assertThat(now.log()).hasSize(100);
    assertThat(now.latency().deliveries()).isEqualTo(1024);
    assertThat(now.latency().p99()).isEqualTo("99 ms");
  }

  @Test
  void secondsNothingCameInAreEmpty() {
    traffic.decided(rejected(5));
    time.addAndGet(3 * SECOND);
    assertThat(traffic.snapshot().perSecond()).endsWith(5L, 0L, 0L, 0L);
    time.addAndGet(500 * SECOND);
    assertThat(traffic.snapshot().perSecond()).hasSize(60).containsOnly(0L);
    assertThat(traffic.snapshot().claims()).isEqualTo(5);
  }

  @Test
  void percentilesAreOfTheLastDeliveries() {
    assertThat(traffic.snapshot().latency().median()).isEqualTo("none yet");
    for (int i = 1; i <= 100; i++) {
      traffic.delivered(took(i * 100_000L), Tally.NONE);
    }
    assertThat(traffic.snapshot().latency().median()).isEqualTo("5.1 ms");
    assertThat(traffic.snapshot().latency().p95()).isEqualTo("9.6 ms");
  }

  @Test
  void whatIsUnderWayIsTold() {
    traffic.arrived();
    traffic.arrived();
    traffic.left();
    assertThat(traffic.snapshot().underWay()).isEqualTo(1);
  }
}
