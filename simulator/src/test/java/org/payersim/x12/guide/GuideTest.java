package org.payersim.x12.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.SegmentReader;

/** The tables of the three kinds of claims, and how tables are read. */
class GuideTest {
  private static final Guide GUIDE = Guide.professionalClaim();

  /** A guide small enough to see through: one loop of two segments, told by a code. */
  private static final String SMALL =
      """
      # words of a comment
      guide 999 SMALL
      accepts SMALL
      element 1 ID 1 2
      element 2 AN 1 5
      segment ST 1 2
      segment AA 1 2
      segment SE 1
      standard ZZ
      loop ST
        ST M 1 R R
        > L1 R 2
        SE S 1 R
      loop L1
        AA M 1 R!X R
        AA S 1 R!Y R
      """;

  @Test
  void professionalClaimsInTheirThreeEditions() {
    assertThat(GUIDE.transactionSet()).isEqualTo("837");
    assertThat(GUIDE.accepts("005010X222A1")).isTrue();
    assertThat(GUIDE.accepts("005010X222")).isTrue();
    assertThat(GUIDE.accepts("005010X222A2")).isTrue();
    assertThat(GUIDE.accepts("004010X098A1")).isFalse();
    assertThat(GUIDE.accepts("005010X223A2")).isFalse();
  }

  @Test
  void everyGuideIsReadAndAcceptsItsOwnName() {
    for (Guide guide :
        List.of(Guide.professionalClaim(), Guide.institutionalClaim(), Guide.dentalClaim())) {
      assertThat(guide.accepts(guide.name())).as(guide.name()).isTrue();
      assertThat(guide.isInStandard("SV1")).isTrue();
    }
    assertThat(Guide.institutionalClaim().loops().stream().map(GuideLoop::name))
        .contains("2310F", "2330I", "2410", "2420D", "2430")
        .doesNotContain("2420E", "2440");
    assertThat(Guide.dentalClaim().loops().stream().map(GuideLoop::name))
        .contains("2310E", "2330H", "2420D", "2430")
        .doesNotContain("2310F", "2410");
  }

  @Test
  void anIncludedTableGivesWhatTheTableDoesNotReplace() throws Exception {
    String own =
        """
        include small
        guide 999 OWN
        codes letters X,Y
        loop L1
          AA M 1 R!@letters R
        """;
    Guide guide = GuideTable.read("own", name -> name.equals("own") ? own : SMALL);

    assertThat(guide.name()).isEqualTo("OWN");
    assertThat(guide.loops()).extracting(GuideLoop::name).containsExactly("ST", "L1");
    assertThat(guide.loops().get(1).items).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("twice", name -> SMALL + "loop L1\n  AA M 1 R!X R\n"))
        .withMessageContaining("L1 twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("x", name -> SMALL.replace("R!X R", "R!@letters R")))
        .withMessageContaining("@letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("x", name -> SMALL.replace("loop L1", "loop L2")))
        .withMessageContaining("no loop L1");
  }

  @Test
  void claimsStandBelowTheSubscriberAndBelowThePatient() {
    assertThat(GUIDE.loops().stream().filter(loop -> loop.name().equals("2300")).count())
        .isEqualTo(2);
    assertThat(GUIDE.loops().stream().map(GuideLoop::name))
        .contains("1000A", "2010AC", "2010CA", "2310F", "2330G", "2410", "2420H", "2430", "2440");
  }

  @Test
  void aWalkFindsLoopsAndWhatIsMissing() throws Exception {
    List<String> told = new ArrayList<>();
    FaultListener listener =
        new FaultListener() {
          @Override
          public void segmentFault(
              SegmentError error, String id, int position, String loop, Trigger trigger) {
            told.add(position + " " + id + " " + loop + " " + error.code());
          }

          @Override
          public void elementFault(SegmentUse use, int position, ElementProblem problem) {}
        };
    GuideWalker walker = new GuideWalker(GuideTable.read("small", name -> SMALL), listener);
    String text = "ST*A*B~AA*Y*1~AA*X*1~AA*Y*1~AA*Y*1~ZZ*1~Q*1~AA*X*2~AA*X*3~SE*1~";
    SegmentReader reader =
        new SegmentReader(ByteSources.of(text.getBytes(StandardCharsets.ISO_8859_1)), 1024);
    for (int at = 1; reader.next() == SegmentReader.Step.SEGMENT; at++) {
      walker.place(reader.segment(), at);
    }
    walker.end(10);

    assertThat(told).containsExactly("2 AA  2", "5 AA L1 5", "6 ZZ L1 I4", "7 Q L1 1", "9 AA L1 4");
  }

  @Test
  void aTableWithAMistakeIsNotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("small", name -> SMALL.replace("AA M 1", "BB M 1")))
        .withMessageContaining("BB");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("small", name -> SMALL.replace("R!X R", "R!X R R R")))
        .withMessageContaining("more words than elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideTable.read("small", name -> SMALL.replace("guide", "guid")))
        .withMessageContaining("guid");
  }
}
