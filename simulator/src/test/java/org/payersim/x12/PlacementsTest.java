package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.guide.GuideWalker;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.SegmentReader;

class PlacementsTest {
  private static final String ST = "ST*270*0001*005010X279A1~";

  private final SegmentUse opener = opener();

  private static SegmentUse opener() {
    try {
      SegmentReader reader =
          new SegmentReader(ByteSources.of(ST.getBytes(StandardCharsets.US_ASCII)), 1 << 10);
      assertThat(reader.next()).isEqualTo(SegmentReader.Step.SEGMENT);
      return new GuideWalker(Guide.eligibilityInquiry(), FaultListener.DEAF)
          .place(reader.segment(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachSegmentIsFoundByItsPosition() {
    assertThat(opener).isNotSameAs(SegmentUse.NONE);
    Placements placements = new Placements();
    for (int position = 1; position <= 5_000; position++) {
      placements.add(position % 3 == 0 ? opener : SegmentUse.NONE);
    }

    assertThat(placements.areKnown()).isTrue();
    assertThat(placements.at(1)).isSameAs(SegmentUse.NONE);
    assertThat(placements.at(3)).isSameAs(opener);
    assertThat(placements.at(4_998)).isSameAs(opener);
    assertThat(placements.at(5_000)).isSameAs(SegmentUse.NONE);
  }

  /** Nothing is known before a set, and nothing of one that is too long; the next one is. */
  @Test
  void aSetThatIsTooLongIsNotRemembered() {
    Placements placements = new Placements();
    assertThat(placements.areKnown()).isFalse();
    for (int i = 0; i < Placements.MOST; i++) {
      placements.add(SegmentUse.NONE);
    }
    assertThat(placements.areKnown()).isTrue();

    placements.add(SegmentUse.NONE);
    assertThat(placements.areKnown()).isFalse();

    placements.restart();
    placements.add(opener);
    assertThat(placements.areKnown()).isTrue();
    assertThat(placements.at(1)).isSameAs(opener);
  }
}
