package org.payersim.sandbox;

import java.nio.charset.StandardCharsets;

/** 837P deliveries as a billing office sends them: one set, one claim a family. */
public final class Deliveries {
  private Deliveries() {}

  /** One interchange with an office visit and a lab test for each claim number. */
  public static byte[] delivery(int controlNumber, String... claims) {
    return deliveryFor("M100", controlNumber, claims);
  }

  /** The same for one member. */
  public static byte[] deliveryFor(String member, int controlNumber, String... claims) {
    StringBuilder x12 = new StringBuilder();
    x12.append("ISA*00*          *00*          *ZZ*HARBORBILLING  *ZZ*LANTF          ")
        .append("*261116*0830*^*00501*%09d*0*T*:~".formatted(controlNumber))
        .append("GS*HC*HARBORBILLING*LANTF*20261116*0830*1*X*005010X222A1~");
    StringBuilder set = new StringBuilder();
    set.append("ST*837*0001*005010X222A1~BHT*0019*00*B1*20261116*0830*CH~")
        .append("NM1*41*2*HARBOR BILLING*****46*HARBORBILLING~PER*IC*DESK*TE*2075550142~")
        .append("NM1*40*2*LANTERNFIELD HEALTH*****46*LANTF~HL*1**20*1~")
        .append("NM1*85*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000~")
        .append("N3*12 WHARF STREET~N4*LANTERNFIELD*ME*040990001~REF*EI*990001000~");
    int level = 1;
    for (String claim : claims) {
      level++;
      int day = 1 + (level - 1) % 14;
      set.append("HL*%d*1*22*0~SBR*P*18*******CI~".formatted(level))
          .append("NM1*IL*1*ROSSI*MARIA****MI*%s~".formatted(member))
          .append("N3*3 HARBOR VIEW~N4*LANTERNFIELD*ME*040990002~DMG*D8*19850709*F~")
          .append("NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF~")
          .append("CLM*%s*175***11:B:1*Y*A*Y*Y~HI*ABK:E119~".formatted(claim))
          .append("LX*1~SV1*HC:99213*150*UN*1***1~DTP*472*D8*202611%02d~".formatted(day))
          .append("LX*2~SV1*HC:83036*25*UN*1***1~DTP*472*D8*202611%02d~".formatted(day));
    }
    long segments = set.chars().filter(c -> c == '~').count() + 1;
    x12.append(set).append("SE*%d*0001~GE*1*1~IEA*1*%09d~".formatted(segments, controlNumber));
    return x12.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A correction of an earlier claim, charging this for the visit.
   *
   * @param frequency 7 replaces, 8 voids
   * @param original the payer's number of the earlier claim
   */
  public static byte[] correction(
      int controlNumber, String claim, String frequency, String original, int visit) {
    String text = new String(delivery(controlNumber, claim), StandardCharsets.ISO_8859_1);
    String reference = original.isEmpty() ? "" : "~REF*F8*" + original;
    return text.replace("11:B:1*", "11:B:" + frequency + "*")
        .replace("~HI*", reference + "~HI*")
        .replace("*175***", "*" + (visit + 25) + "***")
        .replace("*150*UN", "*" + visit + "*UN")
        .replace("SE*26*", original.isEmpty() ? "SE*26*" : "SE*27*")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
