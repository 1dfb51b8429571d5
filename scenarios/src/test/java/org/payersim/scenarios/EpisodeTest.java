package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.payersim.bank.AchFile;
import org.payersim.bank.BankRun;
import org.payersim.journal.Body;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.X12Text.Segment;

/**
 * Scenario 11.3, one episode through every document there is: what one of them says another has to
 * say too. Whatever is compared is read from the documents, none of it is written down here.
 */
class EpisodeTest {
  private static final Path CATALOG = Path.of("catalog");
  private static final Path FOLDER =
      CATALOG.resolve("11-stories").resolve("11.3-from-the-first-question-to-the-last");

  private static final Map<Integer, X12Text> SENT = new HashMap<>();
  private static final Map<Integer, Map<Output, X12Text>> ANSWERED = new HashMap<>();
  private static List<BankRun> bankRuns = List.of();

  @BeforeAll
  static void play() throws IOException {
    Scenario scenario = Scenario.read(FOLDER, CATALOG);
    try (SandboxPayers payers = SandboxPayers.start()) {
      SandboxPayers.SandboxPayer payer = (SandboxPayers.SandboxPayer) payers.open(scenario.given());
      try (payer) {
        for (int turn = 1; turn <= scenario.turns().size(); turn++) {
          Optional<byte[]> input = scenario.turns().get(turn - 1);
          SENT.put(turn, X12Text.of(input.orElseThrow()));
          Map<Output, X12Text> answers = new HashMap<>();
          Sandbox sandbox = payer.sandbox();
          sandbox.setClock(scenario.given().clockAt(turn));
          Reply reply = sandbox.receive(Body.of(input.orElseThrow()));
          AnswerText.sort(reply.text())
              .forEach((output, bytes) -> answers.put(output, X12Text.of(bytes)));
          for (OutboundRemittance made : reply.remittances()) {
            byte[] remittance = sandbox.findRemittance(made.id()).orElseThrow();
            answers.put(Output.REMITTANCE, X12Text.of(remittance));
          }
          ANSWERED.put(turn, answers);
        }
        bankRuns = payer.sandbox().outbound().bankRuns();
      }
    }
  }

  @AfterAll
  static void forget() {
    SENT.clear();
    ANSWERED.clear();
  }

  @Test
  void oneNumberNamesTheClaimEverywhere() {
    String number = only(answer(3, Output.CLAIM_ACKNOWLEDGMENT), "REF", "1K").element(2);

    assertThat(only(answer(3, Output.DOCUMENT_REQUEST), "TRN").element(2)).isEqualTo(number);
    assertThat(only(answer(4, Output.CLAIM_STATUS), "REF", "1K").element(2)).isEqualTo(number);
    assertThat(only(SENT.get(5), "TRN").element(2)).isEqualTo(number);
    assertThat(only(answer(5, Output.REMITTANCE), "CLP").element(7)).isEqualTo(number);
    assertThat(only(answer(6, Output.CLAIM_STATUS), "REF", "1K").element(2)).isEqualTo(number);
    assertThat(only(SENT.get(7), "REF", "F8").element(2)).isEqualTo(number);
    assertThat(only(answer(7, Output.REMITTANCE), "REF", "F8").element(2)).isEqualTo(number);
    String replacement = only(answer(7, Output.CLAIM_ACKNOWLEDGMENT), "REF", "1K").element(2);
    assertThat(list(answer(7, Output.REMITTANCE), "CLP").get(1).element(7)).isEqualTo(replacement);
    assertThat(only(answer(9, Output.CLAIM_STATUS), "REF", "1K").element(2)).isEqualTo(replacement);
  }

  @Test
  void theClaimsRestOnWhatWasCertified() {
    Segment certified =
        list(answer(2, Output.REVIEW), "HCR").stream()
            .filter(hcr -> !hcr.element(2).isEmpty())
            .findFirst()
            .orElseThrow();
    BigDecimal units = number(only(answer(2, Output.REVIEW), "SV1").element(4));
    BigDecimal billed = BigDecimal.ZERO;
    for (int turn : List.of(7, 8)) {
      assertThat(only(SENT.get(turn), "REF", "G1").element(2)).isEqualTo(certified.element(2));
      billed = billed.add(number(only(SENT.get(turn), "SV1").element(4)));
    }

    assertThat(certified.element(1)).isEqualTo("A1");
    assertThat(billed).isEqualByComparingTo(units);
  }

  @Test
  void statusAndRemittanceTellOnePayment() {
    X12Text remittance = answer(5, Output.REMITTANCE);
    Segment status = list(answer(6, Output.CLAIM_STATUS), "STC").get(0);

    assertThat(status.component(1, 1)).isEqualTo("F1");
    assertThat(status.element(5)).isEqualTo(only(remittance, "CLP").element(4));
    assertThat(status.element(9)).isEqualTo(only(remittance, "TRN").element(2));
    assertThat(status.element(8)).isEqualTo(only(remittance, "BPR").element(16));
    assertThat(only(remittance, "BPR").element(2)).isEqualTo(only(remittance, "CLP").element(4));
    assertThat(list(answer(4, Output.CLAIM_STATUS), "STC").get(0).component(1, 1)).isEqualTo("R4");
    Segment corrected = list(answer(9, Output.CLAIM_STATUS), "STC").get(0);
    assertThat(corrected.element(5))
        .isEqualTo(list(answer(7, Output.REMITTANCE), "CLP").get(1).element(4));
  }

  @Test
  void theBankIsToldWhatTheRemittanceSays() {
    X12Text remittance = answer(5, Output.REMITTANCE);
    List<String> records =
        new String(AchFile.write(1, bankRuns), StandardCharsets.US_ASCII).lines().toList();
    List<String> entries = records.stream().filter(r -> r.startsWith("6")).toList();
    List<String> addenda = records.stream().filter(r -> r.startsWith("7")).toList();

    assertThat(entries).hasSize(1);
    assertThat(new BigDecimal(entries.get(0).substring(29, 39)).movePointLeft(2))
        .isEqualByComparingTo(only(remittance, "BPR").element(2));
    assertThat(addenda)
        .singleElement()
        .asString()
        .contains("TRN*1*" + only(remittance, "TRN").element(2) + "*");
  }

  @Test
  void whatWasTakenBackIsPaidBack() {
    BigDecimal moved = BigDecimal.ZERO;
    BigDecimal carried = BigDecimal.ZERO;
    BigDecimal claims = BigDecimal.ZERO;
    for (int turn : List.of(5, 7, 8)) {
      X12Text remittance = answer(turn, Output.REMITTANCE);
      moved = moved.add(number(only(remittance, "BPR").element(2)));
      for (Segment plb : list(remittance, "PLB")) {
        carried = carried.add(number(plb.element(4)));
      }
      for (Segment clp : list(remittance, "CLP")) {
        claims = claims.add(number(clp.element(4)));
      }
    }

    assertThat(carried).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(moved).isEqualByComparingTo(claims);
  }

  @Test
  void theCountersMovedByWhatThePatientOwes() {
    BigDecimal deductible = BigDecimal.ZERO;
    BigDecimal owed = BigDecimal.ZERO;
    for (int turn : List.of(5, 7, 8)) {
      for (Segment cas : list(answer(turn, Output.REMITTANCE), "CAS", "PR")) {
        for (int at = 2; !cas.element(at).isEmpty(); at += 3) {
          BigDecimal amount = number(cas.element(at + 1));
          owed = owed.add(amount);
          deductible = cas.element(at).equals("1") ? deductible.add(amount) : deductible;
        }
      }
    }

    assertThat(left(1, "C").subtract(left(10, "C"))).isEqualByComparingTo(deductible);
    assertThat(left(1, "G").subtract(left(10, "G"))).isEqualByComparingTo(owed);
    assertThat(deductible).isPositive();
  }

  /** What is left (EB06 29) of the deductible (C) or the out-of-pocket maximum (G). */
  private static BigDecimal left(int turn, String information) {
    return list(answer(turn, Output.ELIGIBILITY), "EB", information).stream()
        .filter(eb -> eb.element(6).equals("29"))
        .map(eb -> number(eb.element(7)))
        .findFirst()
        .orElseThrow();
  }

  private static X12Text answer(int turn, Output output) {
    X12Text answer = ANSWERED.getOrDefault(turn, Map.of()).get(output);
    assertThat(answer).as("%s of turn %s", output, turn).isNotNull();
    return answer;
  }

  private static Segment only(X12Text text, String id) {
    List<Segment> found = list(text, id);
    assertThat(found).as(id).hasSize(1);
    return found.get(0);
  }

  private static Segment only(X12Text text, String id, String qualifier) {
    List<Segment> found = list(text, id, qualifier);
    assertThat(found).as("%s %s", id, qualifier).hasSize(1);
    return found.get(0);
  }

  private static List<Segment> list(X12Text text, String id, String qualifier) {
    return list(text, id).stream().filter(s -> s.element(1).equals(qualifier)).toList();
  }

  private static List<Segment> list(X12Text text, String id) {
    return new ArrayList<>(text.segments().stream().filter(s -> s.is(id)).toList());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
