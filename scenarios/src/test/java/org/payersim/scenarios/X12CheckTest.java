package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12CheckTest {
  private static final String SOUND =
      """
      ISA*00*          *00*          *ZZ*LKSHR          *ZZ*LAKESIDE       *260309*1015*^*00501*000000001*0*T*:~
      GS*HP*LKSHR*LAKESIDE*20260309*1015*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*90*C*ACH~
      CLP*BFP-1*1*213*90*55*12~
      SVC*HC:99213*165*90~
      CAS*CO*45*45~
      CAS*PR*3*30~
      SVC*HC:80053*48*0~
      CAS*CO*45*23~
      CAS*PR*1*25~
      SE*10*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void aBalancedRemittanceHasNoFaults() {
    assertThat(faults(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SVC*HC:99213*165*90,      SVC*HC:99213*165*91,      SVC*HC:99213*165*91 charge less",
    "CLP*BFP-1*1*213*90*55*12,    CLP*BFP-1*1*213*95*55,    CLP*BFP-1*1*213*95*55 charge less",
    "CLP*BFP-1*1*213*90*55*12,    CLP*BFP-1*1*213*90*30,    patient responsibility: 55 but written"
        + " 30",
    "CLP*BFP-1*1*213*90*55*12,    CLP*BFP-1*1*200*90*55,    charges of its lines: 213 but written"
        + " 200",
    "BPR*I*90*C*ACH,           BPR*I*89*C*ACH,           BPR02",
    "BPR*I*90*C*ACH,           BPR*I*90*C*NON,           NON goes with nothing paid",
    "CAS*CO*45*23,             CAS*CR*45*23,             no group code of this guide",
    "CAS*CO*45*23,             CAS*CO*45*23**45*0,       adjusts by nothing",
    "CAS*CO*45*23,             CAS*CO*45*20**45*3,       repeats a reason",
    "CLP*BFP-1*1*213*90*55*12, CLP*BFP-1*1*213*90*55*CI, filing indicator",
    "SE*10*0001,               SE*11*0001,               SE*11*0001 should count 10",
    "SE*10*0001,               SE*10*0002,               does not repeat the control number 0001",
    "GE*1*1,                   GE*2*1,                   GE*2*1 should count 1",
    "IEA*1*000000001,          IEA*1*000000002,          does not repeat the control number",
  })
  void everyRuleCanFail(String from, String to, String fault) {
    assertThat(SOUND).contains(from);
    assertThat(faults(SOUND.replace(from, to))).anyMatch(found -> found.contains(fault));
  }

  @Test
  void anAnswerThatBreaksOffIsUnsound() {
    assertThat(faults(SOUND.substring(0, SOUND.indexOf("IEA"))))
        .contains("ends inside an interchange");
    assertThat(faults("hello")).contains("is no X12");
  }

  private static java.util.List<String> faults(String text) {
    return X12Check.faults(text.getBytes(StandardCharsets.US_ASCII));
  }
}
