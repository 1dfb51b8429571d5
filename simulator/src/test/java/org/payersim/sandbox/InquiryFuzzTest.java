package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.x12.InquiryTexts;
import org.payersim.x12.Mutants;

/**
 * Mutants of inquiries through a whole payer: none makes it throw, and each gets an answer of some
 * kind. {@code -Dfuzz=50000} runs that many.
 */
class InquiryFuzzTest {
  private static final Set<AnswerSink.Kind> ANSWERS =
      EnumSet.of(AnswerSink.Kind.ELIGIBILITY_271, AnswerSink.Kind.CLAIM_STATUS_277);

  @TempDir private Path folder;

  @Test
  void noMutantIsLeftWithoutAnAnswer() throws IOException {
    List<byte[]> seeds = List.of(InquiryTexts.eligibility(1), InquiryTexts.claimStatus(2));
    SandboxSettings settings =
        SandboxSettings.passing("fuzzed", folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Closed());
    int answered = 0;
    try (Sandbox payer = Sandbox.open(settings, SharedMember.member())) {
      int mutants = Integer.getInteger("fuzz", 4_000);
      for (int i = 0; i < mutants; i++) {
        Random random = new Random(i);
        byte[] mutant = Mutants.of(seeds.get(random.nextInt(seeds.size())), random);
        Reply reply;
        try {
          reply = payer.receive(Body.of(mutant));
        } catch (RuntimeException e) {
          throw new AssertionError("mutant " + i + " made the payer throw", e);
        }
        assertThat(reply.acknowledgments().size() + reply.problems().size())
            .as("mutant %s", i)
            .isPositive();
        answered +=
            reply.acknowledgments().stream().anyMatch(d -> ANSWERS.contains(d.kind())) ? 1 : 0;
      }
      assertThat(answered).isGreaterThan(mutants / 20);
    }
  }
}
