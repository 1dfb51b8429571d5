package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.x12.guide.AnswerGuides;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.IsaLocator;
import org.payersim.x12.syntax.SegmentReader;

/** Holds our answers against guides, as our own reader would if it took such sets. */
public final class AnswerJudge {
  private static final Guide ELIGIBILITY = AnswerGuides.eligibility();
  private static final Guide CLAIM_STATUS = AnswerGuides.claimStatus();

  private static final Guide REVIEW = AnswerGuides.review();

  private static final Guide DOCUMENT_REQUEST = AnswerGuides.documentRequest();

  private AnswerJudge() {}

  /** A 271 without faults. */
  public static void assertEligibility(byte[] answer) throws IOException {
    assertThat(faults(answer, ELIGIBILITY)).isEmpty();
  }

  /** A 277 without faults. */
  public static void assertClaimStatus(byte[] answer) throws IOException {
    assertThat(faults(answer, CLAIM_STATUS)).isEmpty();
  }

  /** A 278 without faults. */
  public static void assertReview(byte[] answer) throws IOException {
    assertThat(faults(answer, REVIEW)).isEmpty();
  }

  /** A 277 that asks for documents, without faults. */
  public static void assertDocumentRequest(byte[] answer) throws IOException {
    assertThat(faults(answer, DOCUMENT_REQUEST)).isEmpty();
  }

  /** What our reader would answer if it took such sets. */
  private static List<SegmentFault> faults(byte[] text, Guide guide) throws IOException {
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
