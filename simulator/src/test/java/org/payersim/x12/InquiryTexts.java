package org.payersim.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Inquiries as a provider writes them, about families of the shipped rules. */
public final class InquiryTexts {
  private InquiryTexts() {}

  /** A 270 of three patients, one of them a dependent, and five questions. */
  public static byte[] eligibility(int number) {
    return set(
        number,
        "HS",
        "270",
        "005010X279A1",
        List.of(
            "BHT*0022*13*ALL*20261116*0930",
            "HL*1**20*1",
            "NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF",
            "HL*2*1*21*1",
            "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000",
            "HL*3*2*22*0",
            "TRN*1*T-1*9876543210*DESK",
            "NM1*IL*1*ASHGROVE*ADA****MI*LFH100001",
            "DMG*D8*19740101*F",
            "DTP*291*RD8*20261101-20261116",
            "EQ*30",
            "EQ*98^PT^86",
            "III*ZZ*11",
            "EQ**HC:G0439:33",
            "HL*4*2*22*1",
            "NM1*IL*1*ASHGROVE*ADA****MI*LFH100001",
            "HL*5*4*23*0",
            "TRN*1*T-2*9876543210",
            "NM1*03*1*ASHGROVE*HAZEL",
            "DMG*D8*20120602*F",
            "INS*N*19",
            "EQ*UC",
            "DTP*291*D8*20261110",
            "HL*6*2*22*0",
            "NM1*IL*1*EASTLAKE*EDITH****MI*LFH100005"));
  }

  /** A 276 about two patients and three claims, with a line. */
  public static byte[] claimStatus(int number) {
    return set(
        number,
        "HR",
        "276",
        "005010X212",
        List.of(
            "BHT*0010*13*STATUS*20261116*0930",
            "HL*1**20*1",
            "NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF",
            "HL*2*1*21*1",
            "NM1*41*2*HARBOR BILLING*****46*HARBORBILLING",
            "HL*3*2*19*1",
            "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000",
            "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****FI*990001000",
            "HL*4*3*22*0",
            "DMG*D8*19740101*F",
            "NM1*IL*1*ASHGROVE*ADA****MI*LFH100001",
            "TRN*1*S-1",
            "REF*1K*2632000000000010",
            "REF*EJ*C1",
            "AMT*T3*175",
            "DTP*472*RD8*20261101-20261116",
            "SVC*HC:99213:25*150*****1",
            "REF*FJ*C1.1",
            "DTP*472*D8*20261102",
            "TRN*1*S-2",
            "REF*EJ*C2",
            "HL*5*3*22*1",
            "NM1*IL*1*ASHGROVE*ADA****MI*LFH100001",
            "HL*6*5*23",
            "DMG*D8*20120602*F",
            "NM1*QC*1*ASHGROVE*HAZEL",
            "TRN*1*S-3"));
  }

  /** A 278 of one event with three services. */
  public static byte[] review(int number) {
    return set(
        number,
        "HI",
        "278",
        "005010X217",
        List.of(
            "BHT*0007*13*REVIEW*20261116*0930",
            "HL*1**20*1",
            "NM1*X3*2*LANTERNFIELD HEALTH*****PI*LANTF",
            "HL*2*1*21*1",
            "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000",
            "REF*EI*990001000",
            "PER*IC*FRONT DESK*TE*6145550100",
            "HL*3*2*22*1",
            "NM1*IL*1*ASHGROVE*ADA****MI*LFH100001",
            "DMG*D8*19740101*F",
            "HL*4*3*23*1",
            "NM1*QC*1*ASHGROVE*HAZEL",
            "DMG*D8*20120602*F",
            "INS*N*19",
            "HL*5*4*EV*1",
            "TRN*1*R-1*9876543210*DESK",
            "UM*HS*I*PT*11:B***3",
            "DTP*AAH*RD8*20261116-20261231",
            "HI*ABK:M5450*ABF:M5451",
            "HSD*VS*12",
            "PWK*M1*EL***AC*NOTES1",
            "MSG*AFTER A FALL",
            "NM1*DN*1*MARSH*OLIVE****XX*2000001018",
            "HL*6*5*SS*0",
            "TRN*1*R-2*9876543210",
            "UM*HS*I",
            "DTP*472*D8*20261120",
            "SV1*HC:97110:GP*60*UN*4",
            "HSD*VS*8*DA*2*34*4",
            "NM1*SJ*2*QUAY THERAPY*****XX*2000001026",
            "HL*7*5*SS*0",
            "UM*SC*I*3",
            "SV1*HC:99243",
            "HL*8*5*SS*0",
            "UM*HS*S",
            "REF*BB*RV1",
            "SV3*AD:D2740*900***I*1"));
  }

  /** A 275 of two documents, one of which holds separators and an envelope. */
  public static byte[] attachment(int number) {
    return set(
        number,
        "PI",
        "275",
        "005010X210",
        List.of(
            "BGN*11*NOTES*20261116",
            "NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF",
            "NM1*41*2*HARBOR BILLING*****46*HARBORBILLING",
            "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000",
            "NM1*QC*1*ASHGROVE*ADA****MI*LFH100001",
            "REF*EJ*C1",
            "DTP*472*D8*20261102",
            "LX*1",
            "TRN*2*2632000000000010",
            "STC*R4:11506-3::LOI",
            "DTP*368*D8*20261116",
            "CAT*AE*TX",
            "EFI*05",
            "BIN*21*~IEA*1*000000004~\r\n:^",
            "LX*2",
            "TRN*1*NOTES-2",
            "DTP*368*D8*20261116",
            "CAT*AE*IA",
            "EFI*05",
            "BDS*B64*8*RWlnaHQ="));
  }

  /** An 834 of a subscriber and his child, and of another's child who is refused. */
  public static byte[] enrollment(int number) {
    return enrollment(
        number,
        "2",
        "INS*Y*18*021*28*A***FT",
        "REF*0F*ENR900001",
        "REF*1L*GROUP-7",
        "NM1*IL*1*MARLOW*EDITH",
        "DMG*D8*19850302*F",
        "HD*021**HLT*lantern-gold",
        "DTP*348*D8*20260101",
        "INS*N*19*021*28*A",
        "REF*0F*ENR900001",
        "NM1*IL*1*MARLOW*TOBY",
        "DMG*D8*20150607*M",
        "HD*021**HLT*lantern-gold",
        "DTP*348*D8*20260101",
        "INS*N*19*021*28*A",
        "REF*0F*ENR900002",
        "NM1*IL*1*STRAY*NOEL",
        "DMG*D8*20150607*M",
        "HD*021**HLT*lantern-gold",
        "DTP*348*D8*20260101");
  }

  /**
   * An 834 of these members.
   *
   * @param action BGN08
   */
  public static byte[] enrollment(int number, String action, String... members) {
    List<String> segments = new ArrayList<>();
    segments.add("BGN*00*ENR" + number + "*20261116*0830****" + action);
    segments.add("N1*P5*WHARF WORKS*FI*777000001");
    segments.add("N1*IN*LANTERNFIELD HEALTH*FI*777000002");
    segments.addAll(List.of(members));
    return set(number, "BE", "834", "005010X220A1", segments);
  }

  /**
   * An 820 of these premiums.
   *
   * @param payer N104 of 1000B
   */
  public static byte[] premiums(int number, String payer, String... premiums) {
    List<String> segments = new ArrayList<>();
    segments.add("BPR*I*420*C*CHK******1991234567******20261116");
    segments.add("TRN*1*PREMIUM" + number);
    segments.add("N1*PE*LANTERNFIELD HEALTH*FI*777000002");
    segments.add("N1*PR*WHARF WORKS*FI*" + payer);
    segments.addAll(List.of(premiums));
    return set(number, "RA", "820", "005010X218", segments);
  }

  private static byte[] set(
      int number, String group, String set, String guide, List<String> segments) {
    StringBuilder text = new StringBuilder();
    text.append("ISA*00*          *00*          *ZZ*HARBORBILLING  *ZZ*LANTF          ")
        .append("*261116*0830*^*00501*%09d*0*T*:~".formatted(number))
        .append("GS*%s*HARBORBILLING*LANTF*20261116*0830*1*X*%s~".formatted(group, guide))
        .append("ST*%s*0001*%s~".formatted(set, guide));
    segments.forEach(segment -> text.append(segment).append('~'));
    text.append("SE*%d*0001~GE*1*1~IEA*1*%09d~".formatted(segments.size() + 2, number));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
