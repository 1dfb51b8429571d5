package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.x12.syntax.ByteSources;

/** One claim, one thing changed: which fault is found, and where. */
class GuideCheckTest {
  private static Recording withSegment(String before, String after) {
    List<String> segments = Interchanges.segmentsOfOneClaim();
    int at = segments.indexOf(before + "~");
    assertThat(at).as(before).isPositive();
    if (after.isEmpty()) {
      segments.remove(at);
    } else {
      segments.set(at, after.replace("~", "~\n") + "~");
    }
    return Recording.of(Interchanges.recounted(segments));
  }

  @Test
  void theClaimAsItStandsIsSound() {
    Recording read = Recording.of(String.join("", Interchanges.segmentsOfOneClaim()));
    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          N3*1 MAIN ST           | N3                           | N3@9 2010AA el 1 1
          N3*1 MAIN ST           | ''                           | N3@9 2010AA I8
          REF*EI*123456789       | ''                           | REF@11 2010AA I8
          REF*EI*123456789       | REF*EI                       | REF@11 2010AA el 2 1
          N4*SPRINGFIELD*OH*45501| N4*S*OH*45501                | N4@10 2010AA el 1 4
          N4*SPRINGFIELD*OH*45501| N4*SPRINGFIELD*OHIO*45501    | N4@10 2010AA el 2 5
          N4*SPRINGFIELD*OH*45501| N4*SPRINGFIELD*OH*45501***X  | N4@10 2010AA el 6 I10
          N4*SPRINGFIELD*OH*45501| N4*SPRINGFIELD*OH*45501****X | N4@10 2010AA el 7 10
          N3*1 MAIN ST           | N3*1 MAIN ST*A*B             | N3@9 2010AA el 3 3
          NM1*85*2*CLINIC*****XX*1999999984 | NM1*85*2*CLINIC*****XX | NM1@8 2010AA el 9 2
          NM1*IL*1*DOE*JANE****MI*M1 | NM1*IL*3*DOE*JANE****MI*M1 | NM1@14 2010BA el 2 7
          NM1*IL*1*DOE*JANE****MI*M1 | ''                       | NM1@18 2010BA I7
          DMG*D8*19800101*F      | DMG*D8*19801301*F            | DMG@17 2010BA el 2 8
          DMG*D8*19800101*F      | ''                           | DMG@17 2010BA I6
          SBR*P*18*GRP1******CI  | SBR*Q*18*GRP1******CI        | SBR@13 2000B el 1 7
          HL*2*1*22*0            | HL*3*1*22*0                  | HL@12 2000B el 1 7
          HL*2*1*22*0            | HL*2*7*22*0                  | HL@12 2000B el 2 7
          LX*1                   | LX*A                         | LX@21 2400 el 1 6
          LX*1                   | ''                           | LX@24 2400 I7
          DTP*472*D8*20260105    | ''                           | DTP@23 2400 I8
          DTP*472*D8*20260105    | DTP*472*RD8*20260105-20260101 | DTP@23 2400 el 3 8
          DTP*472*D8*20260105    | DTP*472*D8*20260105~DTP*472*D8*20260105 | DTP@24 2400 5
          SV1*HC:99213:25*125.5*UN*1***1:2 | SV1*HC*125.5*UN*1***1:2 | SV1@22 2400 el 1-2 1
          SV1*HC:99213:25*125.5*UN*1***1:2 | SV1*HC:99213:25*125.555*UN*1***1:2 | SV1@22 2400 el 2 I12
          SV1*HC:99213:25*125.5*UN*1***1:2 | SV1*HC:99213:25*125.5*UN*-1***1:2 | SV1@22 2400 el 4 I12
          SV1*HC:99213:25*125.5*UN*1***1:2 | SV1*HC:99213:25*125.5*UN*1***1:2:3:4:5 | SV1@22 2400 el 7-5 13
          SV1*HC:99213:25*125.5*UN*1***1:2 | SV1*HC:99213:25*125.5*UN*1***13 | SV1@22 2400 el 7-1 7
          HI*ABK:J109*ABF:E119   | HI*ABK:J109*ABK:E119         | HI@20 2300 el 2-1 7
          HI*ABK:J109*ABF:E119   | HI*ABK:J109*ABF:E119~ZZZ*1   | ZZZ@21 2300 1
          HI*ABK:J109*ABF:E119   | HI*ABK:J109*ABF:E119~SV2*1   | SV2@21 2300 I4
          HI*ABK:J109*ABF:E119   | HI*ABK:J109*ABF:E119~CLM     | CLM@21 2300 el 1 1
          HI*ABK:J109*ABF:E119   | HI*ABK:J109*ABF:E119~NM1*XX*1*A~N3*B | NM1@21 2300 2
          HI*ABK:J109*ABF:E119   | REF*G1*A^B~HI*ABK:J109       | REF@20 2300 el 2 12
          CLM*PCN1*125.5***11:B:1*Y*A*Y*Y | CLM*PCN1*125.5***11:B:1*Y*A*Y*Y**AA | CLM@19 2300 el 11-4 I9
          CLM*PCN1*125.5***11:B:1*Y*A*Y*Y | CLM*PCN1*125.5***11:B:1*Y*A*Y*Y**AA:::OH | DTP@20 2300 I6
          CLM*PCN1*125.5***11:B:1*Y*A*Y*Y | CLM*PCN1*125.5***11:B:1*Y*A*Y*Y~PWK*03*EL | PWK@20 2300 el 6 I9
          BHT*0019*00*REF0001*20260101*1200*CH | BHT*0019*00*REF0001*20260101*9900*CH | BHT@2  el 5 9
          """)
  void aChangeIsFound(String sound, String changed, String fault) {
    Recording read = withSegment(sound, changed);

    assertThat(read.faults()).contains(fault);
    assertThat(read.claims).isEmpty();
    assertThat(read.sets.get(0).isAccepted()).isFalse();
  }

  @Test
  void whatFollowsAMisplacedNameIsNotReportedToo() {
    Recording read =
        withSegment("HI*ABK:J109*ABF:E119", "HI*ABK:J109~NM1*XX*1*A~N3*B~N4*C~REF*D*E");
    assertThat(read.faults()).containsExactly("NM1@21 2300 2");
  }

  @Test
  void aSituationalRuleNamesItsTrigger() {
    Recording read = withSegment("DMG*D8*19800101*F", "");

    SegmentFault fault = read.sets.get(0).faults().get(0);
    assertThat(fault.code()).isEqualTo("I6");
    assertThat(fault.situationalTrigger())
        .containsExactly(new SegmentFault.SituationalTrigger("SBR", 13, "2000B", 2));
  }

  @Test
  void aSubscriberWhoIsThePatientHasNoPatientBelow() {
    List<String> segments = Interchanges.segmentsOfOneClaim();
    int claim = segments.indexOf("HI*ABK:J109*ABF:E119~") - 1;
    segments.addAll(
        claim,
        List.of(
            "HL*3*2*23*0~",
            "PAT*19~",
            "NM1*QC*1*DOE*JIM~",
            "N3*2 OAK AVE~",
            "N4*SPRINGFIELD*OH*45501~",
            "DMG*D8*20150101*M~"));
    assertThat(Recording.of(Interchanges.recounted(segments)).faults())
        .containsExactly("HL@19 2000C I9");
  }

  @Test
  void fiveDigitsAreAPostalCode() {
    Recording read = withSegment("N4*SPRINGFIELD*OH*45501", "N4*SPRINGFIELD*OH*455010001");
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void theNpiCheckDigitIsASetting() {
    String text = String.join("", Interchanges.segmentsOfOneClaim());
    byte[] wrong = text.replace("1999999984", "1999999985").getBytes(StandardCharsets.ISO_8859_1);
    InboundSettings strict = InboundSettings.DEFAULT.withNpiCheckDigit(true);

    assertThat(Recording.of(wrong).faults()).isEmpty();
    assertThat(Recording.of(ByteSources.of(wrong), strict).faults())
        .contains("NM1@8 2010AA el 9 I12");
    assertThat(
            Recording.of(ByteSources.of(text.getBytes(StandardCharsets.ISO_8859_1)), strict)
                .faults())
        .isEmpty();
  }

  @Test
  void fiftyLinesAreAllowedAndFiftyOneAreNot() {
    List<String> segments = Interchanges.segmentsOfOneClaim();
    int end = segments.indexOf("SE*25*0001~");
    IntStream.rangeClosed(2, 51)
        .forEach(
            line ->
                segments.addAll(
                    end + (line - 2) * 3,
                    List.of(
                        "LX*" + line + "~", "SV1*HC:G0439*1*UN*1***1~", "DTP*472*D8*20260105~")));
    assertThat(Recording.of(Interchanges.recounted(segments)).faults())
        .containsExactly("LX@172 2400 4");
  }

  @Test
  void aBadValueIsRepeatedCleanAndShort() {
    Recording read = withSegment("N3*1 MAIN ST", "N3*" + "X".repeat(120));

    assertThat(read.sets.get(0).faults().get(0).elements().get(0).badValue())
        .isEqualTo("X".repeat(99));
  }
}
