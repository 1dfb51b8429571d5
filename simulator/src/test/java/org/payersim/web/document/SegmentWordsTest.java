package org.payersim.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.document.SegmentWords.Element;

class SegmentWordsTest {
  @Test
  void aSegmentIsToldWithItsCodes() {
    Delimited none = new Delimited(":", List.of());
    Cut name = new Cut("NM1", List.of("NM1", "85", "2", "A PRACTICE", "", "", "", "", "XX", "1"));
    assertThat(SegmentWords.title(name)).isEqualTo("Name: billing provider (box 33)");
    assertThat(SegmentWords.elements(name, none))
        .contains(new Element("NM103", "A PRACTICE", "last name or organization", ""))
        .contains(new Element("NM108", "XX", "kind of number", "national provider identifier"));
    Cut service = new Cut("SV1", List.of("SV1", "HC:99213:25", "150", "UN", "1", "", "", "1:2"));
    assertThat(SegmentWords.elements(service, none))
        .contains(new Element("SV101-2", "99213", "procedure (box 24D)", ""))
        .contains(new Element("SV107-2", "2", "and to", ""));
    Cut adjustment = new Cut("CAS", List.of("CAS", "CO", "45", "56"));
    assertThat(SegmentWords.title(adjustment)).isEqualTo("Adjustment: The provider writes it off");
  }

  @Test
  void whatIsNoX12IsOnePiece() {
    assertThat(Delimited.of("hello~world").segments()).hasSize(1);
    assertThat(Delimited.of("").segments()).isEmpty();
    assertThat(Delimited.of("ISA*short").segments()).hasSize(1);
  }

  @Test
  void everySegmentOfTheSampleHasWords() throws IOException {
    try (InputStream in = org.payersim.cli.DemoCommand.class.getResourceAsStream("sample.837")) {
      String sample = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(Delimited.of(sample).segments())
          .allSatisfy(cut -> assertThat(SegmentWords.title(cut)).doesNotContain("without words"));
    }
  }
}
