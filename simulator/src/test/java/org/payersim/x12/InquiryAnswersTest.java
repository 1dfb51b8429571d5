package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer to an inquiry the scenario catalogue holds, against StAEDI for its envelopes and
 * counts and against the guide of its transaction set, read by our own validating reader. The 277s
 * also against the map imsweb's x12-parser carries along, which it does not read by itself; it has
 * none of the 271 in version 5010.
 */
class InquiryAnswersTest {
  private static final MapJudge STATUS_MAP = MapJudge.of("277.5010.X212.xml");
  private static final Path CATALOG = Path.of("..", "scenarios", "catalog");

  static List<Path> eligibility() throws IOException {
    return answers("-out.271", 19);
  }

  static List<Path> claimStatus() throws IOException {
    return answers("-out.277", 20);
  }

  private static List<Path> answers(String ending, int atLeast) throws IOException {
    try (Stream<Path> files = Files.walk(CATALOG)) {
      List<Path> found =
          files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
      assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource
  void eligibility(Path file) throws Exception {
    byte[] answer = Files.readAllBytes(file);
    EnvelopeJudge.assertSound(answer);
    AnswerJudge.assertEligibility(answer);
  }

  @ParameterizedTest
  @MethodSource
  void claimStatus(Path file) throws Exception {
    byte[] answer = Files.readAllBytes(file);
    EnvelopeJudge.assertSound(answer);
    AnswerJudge.assertClaimStatus(answer);
    assertThat(STATUS_MAP.strangers(answer)).isEmpty();
  }

  static List<Path> review() throws IOException {
    return answers("-out.278", 20);
  }

  @ParameterizedTest
  @MethodSource
  void review(Path file) throws Exception {
    byte[] answer = Files.readAllBytes(file);
    EnvelopeJudge.assertSound(answer);
    AnswerJudge.assertReview(answer);
  }

  static List<Path> documentRequest() throws IOException {
    return answers("-out.277rfai", 20);
  }

  @ParameterizedTest
  @MethodSource
  void documentRequest(Path file) throws Exception {
    byte[] answer = Files.readAllBytes(file);
    EnvelopeJudge.assertSound(answer);
    AnswerJudge.assertDocumentRequest(answer);
  }

  @Test
  void theMapCanFail() {
    String segments = "TRN*2*A~STC*F1:65*20260101~STC*F1*20260101~SVC*ZZ:1*5*5****1~AMT*T3*5~";

    assertThat(STATUS_MAP.strangers(segments.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("STC*F1*20260101", "SVC*ZZ:1*5*5****1", "AMT*T3*5");
  }
}
