package org.payersim.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.x12.AnswerJudge;
import org.payersim.x12.InquiryTexts;
import org.payersim.x12.Mutants;

/**
 * Mutants of inquiries through a whole payer: none makes it throw, each gets an answer of some
 * kind, and what is answered has no fault itself. {@code -Dfuzz=50000} runs that many.
 */
class InquiryFuzzTest {
  @TempDir private Path folder;

  @Test
  void noMutantIsLeftWithoutAnAnswer() throws IOException {
    List<byte[]> seeds =
        List.of(
            InquiryTexts.eligibility(1),
            InquiryTexts.claimStatus(2),
            InquiryTexts.review(3),
            InquiryTexts.attachment(4),
            InquiryTexts.enrollment(5));
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
        answered += answers(reply, i);
      }
      assertThat(answered).isGreaterThan(mutants / 50);
    }
  }

  /** How many answers there are, each without a fault of its own. */
  private static int answers(Reply reply, int mutant) {
    int answers = 0;
    for (Reply.Document document : reply.acknowledgments()) {
      try {
        switch (document.kind()) {
          case ELIGIBILITY_271 -> {
            AnswerJudge.assertEligibility(document.bytes());
            answers++;
          }
          case CLAIM_STATUS_277 -> {
            AnswerJudge.assertClaimStatus(document.bytes());
            answers++;
          }
          case REVIEW_278 -> {
            AnswerJudge.assertReview(document.bytes());
            answers++;
          }
          case DOCUMENT_REQUEST_277 -> AnswerJudge.assertDocumentRequest(document.bytes());
          case TA1, ACKNOWLEDGMENT_999, ACKNOWLEDGMENT_277CA -> {}
        }
      } catch (AssertionError | IOException e) {
        throw new AssertionError(
            "mutant %d: %s".formatted(mutant, new String(document.bytes(), ISO_8859_1)), e);
      }
    }
    return answers;
  }
}
