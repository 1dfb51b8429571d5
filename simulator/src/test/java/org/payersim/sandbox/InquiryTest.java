package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;

class InquiryTest {
  @TempDir private Path folder;

  @Test
  void underOpenEnrollmentEverybodyIsCovered() throws IOException {
    try (Sandbox payer = open()) {
      String answer = ask(payer, eligibility(1));

      assertThat(answer)
          .contains("NM1*IL*1*ROSSI*MARIA****MI*M100~", "EB*1**30*PR*Lantern PPO 1500~")
          .doesNotContain("ST*999*", "AAA*");
    }
  }

  @Test
  void claimsOfTheSameDeliveryComeFirst() throws IOException {
    try (Sandbox payer = open()) {
      String before = ask(payer, eligibility(1));
      byte[] both = join(delivery(7, "C1", "C2"), eligibility(2));
      String after = ask(payer, both);

      assertThat(remaining(before)).isEqualTo("6000");
      // Two visits bear 30.00 each, two tests a tenth of what is allowed.
      assertThat(payer.accumulators("M100")).isNotEmpty();
      assertThat(remaining(after)).isNotEqualTo("6000");
      assertThat(after).contains("ST*277*", "ST*271*");
    }
  }

  @Test
  void replayedItStandsWhereItStood() throws IOException {
    String before;
    try (Sandbox payer = open()) {
      ask(payer, delivery(1, "C1"));
      ask(payer, eligibility(2));
      before = ask(payer, status(3));
    }
    try (Sandbox payer = open()) {
      String after = ask(payer, status(4));

      assertThat(before).contains("TRN*2*S-1~STC*F1:65*20261116**175*", "*20261116*1~");
      assertThat(facts(after)).isEqualTo(facts(before));
    }
  }

  /** From the first level on: what stands before it carries control numbers. */
  private static String facts(String answer) {
    return answer.substring(answer.indexOf("HL*1*"), answer.indexOf("SE*"));
  }

  /** What is left of the person's out-of-pocket maximum in the network. */
  private static String remaining(String answer) {
    int at = answer.indexOf("EB*G*IND*30***29*") + "EB*G*IND*30***29*".length();
    return answer.substring(at, answer.indexOf('*', at));
  }

  private Sandbox open() throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled("inquiry-" + UUID.randomUUID(), folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-ppo")),
        SharedMember.member());
  }

  private static String ask(Sandbox payer, byte[] text) throws IOException {
    return new String(payer.receive(Body.of(text)).text(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] eligibility(int number) {
    return interchange(
        number,
        "HS",
        "005010X279A1",
        "ST*270*0001*005010X279A1~BHT*0022*13*ALL*20261116*0930~HL*1**20*1~"
            + "NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF~HL*2*1*21*1~"
            + "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000~HL*3*2*22*0~"
            + "NM1*IL*1*ROSSI*MARIA****MI*M100~DMG*D8*19850709*F~EQ*30~SE*11*0001~");
  }

  private static byte[] status(int number) {
    return interchange(
        number,
        "HR",
        "005010X212",
        "ST*276*0001*005010X212~BHT*0010*13*ALL*20261116*0930~HL*1**20*1~"
            + "NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF~HL*2*1*21*1~"
            + "NM1*41*2*HARBOR BILLING*****46*HARBORBILLING~HL*3*2*19*1~"
            + "NM1*1P*2*WHARF STREET FAMILY MEDICINE*****XX*2000001000~HL*4*3*22*0~"
            + "DMG*D8*19850709*F~NM1*IL*1*ROSSI*MARIA****MI*M100~TRN*1*S-1~SE*13*0001~");
  }

  private static byte[] interchange(int number, String group, String guide, String set) {
    return ("ISA*00*          *00*          *ZZ*HARBORBILLING  *ZZ*LANTF          "
            + "*261116*0830*^*00501*%09d*0*T*:~".formatted(number)
            + "GS*%s*HARBORBILLING*LANTF*20261116*0830*1*X*%s~".formatted(group, guide)
            + set
            + "GE*1*1~IEA*1*%09d~".formatted(number))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[] one, byte[] other) {
    return (new String(one, StandardCharsets.ISO_8859_1)
            + new String(other, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
