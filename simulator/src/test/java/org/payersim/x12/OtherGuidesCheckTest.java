package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One institutional or dental claim, one thing changed: which fault is found, and where. */
class OtherGuidesCheckTest {
  private static void assertFound(String guide, String claim, String change, String fault) {
    String[] parts = change.split(" => ", -1);
    assertThat(claim).contains(parts[0] + "\n");
    String changed = parts[1].isEmpty() ? "" : parts[1].replace("~", "\n") + "\n";
    Recording read =
        Recording.of(
            Interchanges.spelledOut(guide, claim.replace(parts[0] + "\n", changed)).toString());

    assertThat(read.faults()).contains(fault);
    assertThat(read.claims).isEmpty();
    assertThat(read.sets.get(0).guide()).isEqualTo(guide);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NM1*85*2*LAKESIDE HOSPITAL*****XX*1999999984 => NM1*85*1*LAKESIDE*ANN****XX*1999999984 | NM1@8 2010AA el 2 7
          REF*EI*123456789 => REF*SY*123456789                     | REF@11 2010AA 2
          SBR*S*18*GRP1******CI => SBR*S*18*GRP1**12****CI         | SBR@13 2000B el 5 I10
          CLM*STAY-1*24500.75***11:A:1**A*Y*Y***********7 => CLM*STAY-1*24500.75***11:B:1**A*Y*Y | CLM@19 2300 el 5-2 7
          CLM*STAY-1*24500.75***11:A:1**A*Y*Y***********7 => CLM*STAY-1*24500.75***11:A:1*Y*A*Y*Y | CLM@19 2300 el 6 I10
          DTP*096*TM*1130 => DTP*096*TM*2460                       | DTP@20 2300 el 3 8
          DTP*096*TM*1130 => DTP*096*D8*20260106                   | DTP@20 2300 el 2 7
          DTP*434*RD8*20260102-20260106 => ''                      | DTP@23 2300 I8
          DTP*434*RD8*20260102-20260106 => DTP*434*D8*20260102     | DTP@21 2300 el 2 7
          DTP*435*DT*202601022205 => ''                            | DTP@23 2300 I6
          DTP*435*DT*202601022205 => DTP*435*DT*202601022505       | DTP@22 2300 el 3 8
          DTP*435*DT*202601022205 => DTP*435*DT*20260102           | DTP@22 2300 el 3 8
          CL1*1*7*01 => ''                                         | CL1@24 2300 I8
          CL1*1*7*01 => CL1*1*7                                    | CL1@24 2300 el 3 1
          HI*ABK:S72001A:::::::N => HI*ABK:S72001A:::::::X         | HI@32 2300 el 1-9 7
          HI*ABK:S72001A:::::::N => HI*ABK:S72001A:D8              | HI@32 2300 el 1-3 I10
          HI*ABK:S72001A:::::::N => ''                             | HI@42 2300 I8
          HI*ABJ:M25551 => HI*ABJ:M25551*ABJ:M25552                | HI@33 2300 el 2 I10
          HI*BBR:0SR9019:D8:20260103 => HI*BBR:0SR9019             | HI@36 2300 el 1-3 1
          HI*BBR:0SR9019:D8:20260103 => HI*BBR:0SR9019:D8:20260133 | HI@36 2300 el 1-4 8
          HI*BI:74:RD8:20260104-20260105 => HI*BI:74:RD8:20260106-20260105 | HI@38 2300 el 1-4 8
          HI*BE:80:::4*BE:01:::650.5 => HI*BE:80:::4*BE:01:::X     | HI@40 2300 el 2-5 6
          HI*BG:09*BG:C1 => HI*BG:09~HI*BG:C1~HI*BG:C2             | HI@43 2300 5
          HI*TC:AAA => HI*ZZ:AAA                                   | HI@42 2300 2
          NM1*71*1*ATTEND*ADA****XX*1888888884 => NM1*71*2*ATTEND*****XX*1888888884 | NM1@43 2310A el 2 7
          MIA*0***12000.5*MA01 => MIA*0**X                         | MIA@56 2320 el 3 6
          SV2*0120**6000*DA*4**200 => SV2***6000*DA*4              | SV2@61 2400 el 1 1
          SV2*0120**6000*DA*4**200 => SV2*0120**6000*MJ*4          | SV2@61 2400 el 4 7
          SV2*0120**6000*DA*4**200 => SV1*HC:99213*6000*UN*1       | SV1@61 2400 I4
          LIN**N4*00000000001 => LIN**EN*00000000001               | LIN@67 2410 el 2 7
          SVD*FIRST1*13700**0360*1 => SVD*FIRST1*13700***1         | SVD@75 2430 el 4 1
          """)
  void institutional(String change, String fault) {
    assertFound(
        InstitutionalClaims.GUIDE, InstitutionalClaims.STAY, change.replace("''", ""), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y**OA*02********11 => CLM*TEETH-1*1150***11:B:1*Y*B*Y*Y | CLM@22 2300 el 7 7
          CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y**OA*02********11 => CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y*P | CLM@22 2300 el 10 I10
          CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y**OA*02********11 => CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y**AA | CLM@22 2300 el 11-4 I9
          DTP*439*D8*20260101 => ''                      | DTP@25 2300 I6
          DTP*452*D8*20250901 => DTP*452*RD8*20250901-20250902 | DTP@24 2300 el 2 7
          DN1*24*18 => DN1*-24*18                        | DN1@26 2300 el 1 I12
          DN2*1*M****JP => DN2*1*M                       | DN2@27 2300 el 6 1
          DN2*1*M****JP => DN2*1*I****JP                 | DN2@27 2300 el 2 7
          PWK*RB*EL***AC*XRAY1 => PWK*RB*EL              | PWK@29 2300 el 6 I9
          HI*ABK:K0262*ABF:S025XXA => HI*ABK:K0262*ABF:A*ABF:B*ABF:C*ABF:D | HI@33 2300 el 5 I10
          NM1*DD*1*ASSIST*ANN****XX*1777777771 => NM1*77*2*CLINIC | N3@39 2310C I8
          SV3*AD:D2392*250**10*I*1*****1:2 => SV3*HC:D2392*250 | SV3@44 2400 el 1-1 7
          SV3*AD:D2392*250**10*I*1*****1:2 => SV3*AD:D2392     | SV3@44 2400 el 2 1
          SV3*AD:D2392*250**10*I*1*****1:2 => SV3*AD:D2392*250**10*X | SV3@44 2400 el 5 7
          SV3*AD:D2392*250**10*I*1*****1:2 => SV3*AD:D2392*250**10:20:30:40:00:01 | SV3@44 2400 el 4-6 13
          SV3*AD:D2392*250**10*I*1*****1:2 => SV2*0120**250*UN*1 | SV2@44 2400 I4
          TOO*JP*3*M:O:D => TOO*JP*3*M:Q                 | TOO@45 2400 el 3-2 7
          TOO*JP*3*M:O:D => TOO*JP                       | TOO@45 2400 el 2 1
          TOO*JP*14*O => TOO*XX*14                       | TOO@46 2400 2
          DTP*441*D8*20200101 => DTP*441*D8*20200101~DTP*139*D8*20200101 | DTP@52 2400 5
          """)
  void dental(String change, String fault) {
    assertFound(DentalClaims.GUIDE, DentalClaims.BRACES, change.replace("''", ""), fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"005010X223", "005010X223A1", "005010X223A2", "005010X223A3"})
  void everyEditionOfTheInstitutionalGuide(String edition) {
    Recording read =
        Recording.of(Interchanges.spelledOut(edition, InstitutionalClaims.VISIT).toString());
    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(1);
    assertThat(read.batches.get(0).guide()).isEqualTo(edition);
  }

  @Test
  void theGuideIsTheGroups() {
    String mixed =
        DentalClaims.interchange(DentalClaims.PREDETERMINATION)
            .toString()
            .replace("*0001*005010X224A2~", "*0001*005010X222A1~");
    Recording read = Recording.of(mixed);

    assertThat(read.faults()).isEmpty();
    assertThat(read.sets.get(0).setCodes()).containsExactly("I6");
  }

  @Test
  void groupsOfThreeGuidesInOneInterchange() {
    Interchanges text = new Interchanges().isa(1);
    text.gs(1).st("0001").billing().subscriber("M1").claim("P", "10").se("0001").ge(1, 1);
    text.by("005010X223A2").gs(2).st("0001");
    InstitutionalClaims.VISIT.lines().forEach(text::segment);
    text.se("0001").ge(1, 2).by("005010X224A2").gs(3).st("0001");
    DentalClaims.BRACES.lines().forEach(text::segment);
    Recording read = Recording.of(text.se("0001").ge(1, 3).iea(3, 1).toString());

    assertThat(read.faults()).isEmpty();
    assertThat(read.claims)
        .extracting(claim -> claim.type().name())
        .isEqualTo(List.of("PROFESSIONAL", "INSTITUTIONAL", "DENTAL"));
  }
}
