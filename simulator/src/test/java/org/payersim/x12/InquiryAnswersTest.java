package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.x12.guide.AnswerGuides;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.IsaLocator;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Every answer to an inquiry the scenario catalogue holds, against StAEDI for its envelopes and
 * counts and against the guide of its transaction set, read by our own validating reader. (imsweb's
 * x12-parser reads neither the 271 nor this 277 in version 5010.)
 */
class InquiryAnswersTest {
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
    assertThat(faults(answer, AnswerGuides.eligibility())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void claimStatus(Path file) throws Exception {
    byte[] answer = Files.readAllBytes(file);
    EnvelopeJudge.assertSound(answer);
    assertThat(faults(answer, AnswerGuides.claimStatus())).isEmpty();
  }

  /** What our reader would answer if it took such sets. */
  static List<SegmentFault> faults(byte[] text, Guide guide) throws IOException {
    SegmentReader reader = new SegmentReader(ByteSources.of(text), 1 << 16);
    IsaLocator.Found.Start start = (IsaLocator.Found.Start) new IsaLocator(reader).next();
    reader.use(start.isa().delimiters());
    SetCheck check = new SetCheck(reader, guide, InboundSettings.DEFAULT);
    List<SegmentFault> faults = new ArrayList<>();
    GroupHeader header = new GroupHeader("", "", "", "", guide.name());
    int sets = 0;
    while (reader.next() == SegmentReader.Step.SEGMENT) {
      if (reader.segment().id() == Envelopes.ST) {
        TransactionSetResult result = check.check(header, start.isa().delimiters(), 100);
        faults.addAll(result.faults());
        assertThat(result.setCodes()).as("%s", result.faults()).isEmpty();
        sets++;
      }
    }
    assertThat(sets).isPositive();
    return faults;
  }
}
