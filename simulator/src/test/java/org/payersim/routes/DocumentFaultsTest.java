package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with documents, seen by a client over HTTP. */
class DocumentFaultsTest {
  @TempDir private Path folder;
  private FaultyPayer payer;

  @BeforeEach
  void start() throws IOException {
    payer = FaultyPayer.start(folder, Settings.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  @Test
  void withoutFaultsNothingIsDone() throws Exception {
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(answer.body()).contains("ST*999*", "ST*277*");
    assertThat(payer.remittances()).containsExactly("1");
    assertThat(payer.done()).isEmpty();
    assertThat(folder.resolve("faults.x12")).doesNotExist();
  }

  @Test
  void aLostAcknowledgmentNeverComesAndTheClaimIsPaid() throws Exception {
    payer.faults("{name: a, of: [999], then: lose, times: 1}");

    HttpResponse<String> first = payer.post(delivery(1, "C1"));
    HttpResponse<String> second = payer.post(delivery(2, "C2"));

    assertThat(first.body()).doesNotContain("ST*999*").contains("ST*277*");
    assertThat(second.body()).contains("ST*999*", "ST*277*");
    assertThat(payer.done()).containsExactly("999 999-000000001: lost");
    assertThat(payer.original()).startsWith("ISA*").contains("ST*999*", "AK9*A*1*1*1");
    assertThat(payer.remittances()).hasSize(2);
    assertThat(payer.json("/faults").path("faults").path(0).path("matched").asLong()).isEqualTo(2);
    assertThat(payer.json("/faults").path("faults").path(0).path("happened").asLong()).isEqualTo(1);
  }

  @Test
  void aLostRemittanceIsNotListedAndThePayerKeepsIt() throws Exception {
    payer.faults("{name: a, of: [835], then: lose}");
    payer.post(delivery(1, "C1"));

    assertThat(payer.remittances()).isEmpty();
    assertThat(payer.send(payer.request("/remittances/1")).statusCode()).isEqualTo(404);
    assertThat(payer.sandbox().findRemittance("1").orElseThrow())
        .asString(StandardCharsets.ISO_8859_1)
        .isEqualTo(payer.original());
  }

  @Test
  void aLateAcknowledgmentIsPickedUpWhenItsTimeHasCome() throws Exception {
    payer.faults("{name: a, of: [277CA], then: late, by: P2D}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(answer.body()).contains("ST*999*").doesNotContain("ST*277*");
    assertThat(payer.outbound()).containsExactly("1");
    payer.advance("P1D");
    assertThat(payer.outbound()).containsExactly("1");
    payer.advance("P1D");
    assertThat(payer.outbound()).containsExactly("1", "277CA-000000002");
    assertThat(payer.get("/outbound/277CA-000000002")).isEqualTo(payer.original());
    assertThat(payer.done()).containsExactly("277CA 277CA-000000002: sent later by P2D");
  }

  @Test
  void aLateRemittanceIsListedWhenItsTimeHasCome() throws Exception {
    payer.faults("{name: a, of: [835], then: late, by: PT6H}");
    payer.post(delivery(1, "C1"));

    assertThat(payer.remittances()).isEmpty();
    payer.advance("PT6H");
    assertThat(payer.remittances()).containsExactly("1");
    assertThat(payer.get("/remittances/1")).isEqualTo(payer.original());
  }

  @Test
  void aDuplicateIsTheSameTwice() throws Exception {
    payer.faults(
        "{name: a, of: [999], then: duplicate}, {name: b, of: [835], then: duplicate, copies: 3}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(answer.body().split("ST\\*999\\*", -1)).hasSize(3);
    assertThat(payer.remittances()).containsExactly("1", "1.2", "1.3");
    assertThat(payer.get("/remittances/1.3")).isEqualTo(payer.get("/remittances/1"));
    assertThat(payer.done())
        .containsExactly("835 1: sent 3 times", "999 999-000000001: sent 2 times");
  }

  @Test
  void acknowledgmentsAndRemittancesChangeTheirOrder() throws Exception {
    payer.faults(
        "{name: a, of: [999], then: reorder, times: 1}, {name: b, of: [835], then: reorder, times:"
            + " 1}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(answer.body().indexOf("ST*277*")).isLessThan(answer.body().indexOf("ST*999*"));
    assertThat(payer.remittances()).isEmpty();
    payer.post(delivery(2, "C2"));
    assertThat(payer.remittances()).containsExactly("2", "1");
  }

  @Test
  void piecesTogetherAreTheWhole() throws Exception {
    payer.faults("{name: a, of: [835, 277CA], then: split, parts: 3}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(payer.remittances()).containsExactly("1", "1.2", "1.3");
    String whole =
        new String(payer.sandbox().findRemittance("1").orElseThrow(), StandardCharsets.ISO_8859_1);
    assertThat(
            payer.get("/remittances/1")
                + payer.get("/remittances/1.2")
                + payer.get("/remittances/1.3"))
        .isEqualTo(whole);
    assertThat(payer.get("/remittances/1")).startsWith("ISA*").doesNotContain("IEA*");
    String first = answer.body().substring(answer.body().lastIndexOf("ISA*"));
    assertThat(
            first
                + payer.get("/outbound/277CA-000000002.2")
                + payer.get("/outbound/277CA-000000002.3"))
        .isEqualTo(payer.original());
  }

  @Test
  void twoRemittancesBecomeOne() throws Exception {
    payer.faults("{name: a, of: [835], then: merge, times: 1}");
    payer.post(delivery(1, "C1"));
    assertThat(payer.remittances()).isEmpty();
    payer.post(delivery(2, "C2"));

    assertThat(payer.remittances()).containsExactly("2");
    assertThat(payer.get("/remittances/2"))
        .startsWith(payer.original())
        .contains("CLP*C1*", "CLP*C2*")
        .endsWith(
            new String(
                payer.sandbox().findRemittance("2").orElseThrow(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void aTruncatedDocumentIsTheBeginningOfTheRightOne() throws Exception {
    payer.faults("{name: a, of: [835], then: truncate, percent: 50%}");
    payer.post(delivery(1, "C1"));

    String delivered = payer.get("/remittances/1");
    assertThat(payer.original()).startsWith(delivered);
    assertThat(delivered.length()).isEqualTo(payer.original().length() / 2);
    assertThat(payer.done())
        .containsExactly(
            "835 1: cut off after %d of %d bytes"
                .formatted(delivered.length(), payer.original().length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong-number, element: IEA01 | IEA*1*    | IEA*2*
          wrong-number                 | IEA*1*000000003 | IEA*1*000000004
          wrong-number, element: GE01  | GE*1*     | GE*2*
          wrong-number, element: GE02  | GE*1*3    | GE*1*4
          wrong-number, element: SE01  | SE*29*    | SE*30*
          wrong-number, element: SE02  | *0001~GE  | *0002~GE
          unbalance                    | CLP*C1*1*175*69* | CLP*C1*1*175*69.01*
          unbalance, element: BPR02, by: 10 | BPR*I*69* | BPR*I*79*
          unbalance, element: CAS03, by: 0.5 | CAS*CO*45*56~ | CAS*CO*45*56.5~
          unbalance, element: SVC03    | SVC*HC:99213*150*69* | SVC*HC:99213*150*69.01*
          """)
  void oneNumberOfARemittanceIsWrong(String then, String right, String wrong) throws Exception {
    payer.faults("{name: a, of: [835], then: " + then + "}");
    payer.post(delivery(1, "C1"));

    String delivered = payer.get("/remittances/1");
    assertThat(payer.original()).contains(right.strip());
    assertThat(delivered).contains(wrong.strip());
    assertThat(payer.original().replaceFirst(Pattern.quote(right.strip()), wrong.strip()))
        .isEqualTo(delivered);
  }

  @Test
  void aPartial999SaysNothingOfASet() throws Exception {
    payer.faults("{name: a, of: [999], then: partial}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(payer.original()).contains("AK2*837*0001", "AK9*A*1*1*1~");
    assertThat(answer.body()).contains("AK9*P*1*1*0~").doesNotContain("AK2*").contains("SE*4*0001");
    assertThat(payer.done()).containsExactly("999 999-000000001: says nothing of set 0001");
  }

  @Test
  void the277CaComesWhenThe835HasBeenTaken() throws Exception {
    payer.faults("{name: a, of: [277CA], then: remittance-first}");
    HttpResponse<String> answer = payer.post(delivery(1, "C1"));

    assertThat(answer.body()).contains("ST*999*").doesNotContain("ST*277*");
    assertThat(payer.outbound()).containsExactly("1");
    payer.get("/remittances/1");
    assertThat(payer.outbound()).containsExactly("1", "277CA-000000002");
  }

  @Test
  void onlyThePartnerNamedSuffersIt() throws Exception {
    payer.faults("{name: a, of: [999], then: lose}");
    payer.send(
        payer
            .request("/rules/faults.yaml")
            .PUT(
                BodyPublishers.ofString(
                    "kind: faults\n"
                        + "id: faults\n"
                        + "partner: OTHER\n"
                        + "faults: [{name: a, of: [999], then: lose}]")));

    assertThat(payer.post(delivery(1, "C1")).body()).contains("ST*999*");
    String other =
        new String(delivery(2, "C2"), StandardCharsets.ISO_8859_1)
            .replace("HARBORBILLING  ", "OTHER          ")
            .replace("GS*HC*HARBORBILLING", "GS*HC*OTHER");
    assertThat(payer.post(other.getBytes(StandardCharsets.ISO_8859_1)).body())
        .doesNotContain("ST*999*");
  }

  @Test
  void afterAStartTheSameThingsHaveGoneWrong() throws Exception {
    payer.faults("{name: a, of: [999, 835], then: lose, chance: 50%}");
    for (int i = 1; i <= 6; i++) {
      payer.post(delivery(i, "C" + i));
    }
    List<String> done = payer.done();
    List<String> left = payer.remittances();
    payer.close();
    payer = FaultyPayer.start(folder, Settings.DEFAULT);

    assertThat(done).isNotEmpty().hasSizeLessThan(12);
    assertThat(payer.done()).isEqualTo(done);
    assertThat(payer.remittances()).isEqualTo(left);
  }
}
