package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SegmentDiffTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*LKSHR          *ZZ*LAKESIDE       *260309*1015*^*00501"
          + "*000000001*0*T*:~";

  @Test
  void theSameBytesDoNotDiffer() {
    assertThat(diff(ISA + "CLP*A*1*100~", ISA + "CLP*A*1*100~")).isEmpty();
  }

  @Test
  void aChangedSegmentIsShownBesideTheExpectedOneInItsLoop() {
    String expected = ISA + "CLP*A*1*100*80~SVC*HC:99213*100*80~CAS*PR*2*20~SE*4*1~";
    String actual = ISA + "CLP*A*1*100*80~SVC*HC:99213*100*80~CAS*PR*2*18~SE*4*1~";
    assertThat(diff(expected, actual))
        .containsPattern("in CLP\\*A\\*1\\*100\\*80 / SVC\\*HC:99213\\*100\\*80")
        .containsPattern("4 CAS\\*PR\\*2\\*20 +CAS\\*PR\\*2\\*18")
        .doesNotContain("SE*4*1");
  }

  @Test
  void aSegmentTooManyStandsAlone() {
    assertThat(diff(ISA + "AK1*HC*1~", ISA + "AK1*HC*1~AK2*837*0001~"))
        .containsPattern("3 - +AK2\\*837\\*0001");
  }

  @Test
  void onlyLineBreaksDiffer() {
    assertThat(diff(ISA + "AK1*HC*1~", ISA + "\nAK1*HC*1~\n")).contains("line breaks only");
  }

  private static String diff(String expected, String actual) {
    return SegmentDiff.of(
        Output.REMITTANCE,
        "1-out.835",
        expected.getBytes(StandardCharsets.US_ASCII),
        actual.getBytes(StandardCharsets.US_ASCII));
  }
}
