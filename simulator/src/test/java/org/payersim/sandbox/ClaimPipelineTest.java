package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.SharedMember;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.x12.syntax.ByteSources;

/** Claims pass in batches, several threads at work: in order, and never past a failure. */
class ClaimPipelineTest {
  private static final int CLAIMS = 4_000;

  @TempDir private Path folder;

  @Test
  void answersComeInTheOrderOfTheClaims() throws IOException {
    Recording sink = new Recording(Integer.MAX_VALUE);

    Tally tally = receive(sink);

    assertThat(tally.claims()).isEqualTo(CLAIMS);
    assertThat(sink.decided).containsExactly(numbers());
  }

  @Test
  void aSinkThatFailsEndsTheDeliveryAndHearsNothingMore() {
    Recording sink = new Recording(2);

    assertThatThrownBy(() -> receive(sink)).isInstanceOf(IOException.class).hasMessage("disk full");

    List<String> heard = List.copyOf(sink.decided);
    assertThat(heard).isNotEmpty().containsExactly(firstOf(numbers(), heard.size()));
    assertThat(sink.afterFailure).isZero();
  }

  private Tally receive(AnswerSink sink) throws IOException {
    SandboxSettings settings =
        SandboxSettings.passing("pipeline-" + UUID.randomUUID(), folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open"));
    try (Sandbox payer = Sandbox.open(settings, SharedMember.member())) {
      return payer.receive(ByteSources.of(delivery(1, numbers())), sink);
    }
  }

  private static String[] numbers() {
    return IntStream.range(0, CLAIMS).mapToObj(i -> "C" + i).toArray(String[]::new);
  }

  private static String[] firstOf(String[] all, int count) {
    return List.of(all).subList(0, count).toArray(new String[0]);
  }

  /** Keeps what it hears, and fails when it has heard so many batches. */
  private static final class Recording implements AnswerSink {
    private final int failsAt;
    private final List<String> decided = new ArrayList<>();
    private int batches;
    private int afterFailure;

    Recording(int failsAt) {
      this.failsAt = failsAt;
    }

    @Override
    public void decided(List<AdjudicatedClaim> claims) throws IOException {
      if (batches == failsAt) {
        batches++;
        throw new IOException("disk full");
      }
      afterFailure += batches > failsAt ? 1 : 0;
      batches++;
      claims.forEach(claim -> decided.add(claim.claim().patientControlNumber()));
    }

    @Override
    public void acknowledgment(Kind kind, byte[] document) {}

    @Override
    public OutputStream remittance(Remittance remittance) {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void unreadable(long offset, String problem) {}
  }
}
