package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.delivery.Parcel;
import org.payersim.journal.Body;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** What a trading partner is acknowledged, and when. */
class AcknowledgmentPolicyTest {
  @TempDir private Path folder;

  /** Of a clean delivery, one with a rejected claim, one with a faulty set, a rejected one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                      | 999 277CA     | 999 277CA     | 999 | TA1
          {TA1: always}                           | TA1 999 277CA | TA1 999 277CA | TA1 999 | TA1
          {TA1: never}                            | 999 277CA     | 999 277CA     | 999 | ''
          {"999": errors}                         | 277CA         | 277CA         | 999 | TA1
          {"999": never, TA1: errors}             | 277CA         | 277CA         | '' | TA1
          {277CA: errors}                         | 999           | 999 277CA     | 999 | TA1
          {277CA: never}                          | 999           | 999           | 999 | TA1
          {TA1: never, "999": never, 277CA: never} | ''           | ''            | '' | ''
          """)
  void whatIsSentIsAgreed(
      String agreed, String clean, String rejectedClaim, String faultySet, String rejected)
      throws IOException {
    try (Sandbox payer = open("{id: HARBORBILLING, acknowledgments: " + agreed + "}")) {
      String sound = text(delivery(1, "C1"));
      assertThat(kinds(payer, sound)).isEqualTo(clean);
      String unbalanced = text(delivery(2, "C2")).replace("*175***", "*170***");
      assertThat(kinds(payer, unbalanced)).isEqualTo(rejectedClaim);
      String faulty = text(delivery(3, "C3")).replace("BHT*0019*", "BHT*0099*");
      assertThat(kinds(payer, faulty)).isEqualTo(faultySet);
      assertThat(kinds(payer, sound)).as("a duplicate").isEqualTo(rejected);
    }
  }

  @Test
  void withOthersTheUsualHolds() throws IOException {
    try (Sandbox payer =
        open("{id: OTHER, acknowledgments: {\"999\": never, 277CA: never, TA1: always}}")) {
      assertThat(kinds(payer, text(delivery(1, "C1")))).isEqualTo("999 277CA");
    }
  }

  @Test
  void whatIsDelayedComesByThePayersClock() throws IOException {
    try (Sandbox payer = open("{id: HARBORBILLING, acknowledgments: {TA1: always, delay: PT2H}}")) {
      Reply reply = payer.receive(Body.of(delivery(1, "C1")));
      assertThat(reply.text()).isEmpty();
      assertThat(reply.acknowledgments()).hasSize(3);
      assertThat(acknowledgments(payer)).isEmpty();
      List<Parcel> told = new ArrayList<>();
      payer.outbound().listen(told::add);
      payer.advanceClock(Duration.ofMinutes(119));
      payer.outbound().releaseDue();
      assertThat(acknowledgments(payer)).isEmpty();
      payer.advanceClock(Duration.ofMinutes(1));
      payer.outbound().releaseDue();
      assertThat(acknowledgments(payer)).hasSize(3).isEqualTo(told);
      assertThat(text(payer.outbound().bytes(told.get(1)))).contains("ST*999*", "AK9*A*1*1*1~");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: A}, {id: A}                          | partners[1].id
          {id: A, acknowledgments: {"999": asked}}  | partners[0].acknowledgments.999
          {id: A, acknowledgments: {TA1: seldom}}   | partners[0].acknowledgments.TA1
          {id: A, acknowledgments: {delay: soon}}   | partners[0].acknowledgments.delay
          {id: A, acknowledgments: {delay: P2Y}}    | partners[0].acknowledgments.delay
          {id: A, acknowledgments: {delay: PT-1H}}  | partners[0].acknowledgments.delay
          """)
  void whatIsWrongIsToldWithItsPlace(String partners, String field) {
    assertThat(catchThrowableOfType(InvalidRulesException.class, () -> open(partners)).faults())
        .anySatisfy(fault -> assertThat(fault.field()).isEqualTo(field));
  }

  private static List<Parcel> acknowledgments(Sandbox payer) {
    return payer.outbound().list().stream().filter(parcel -> !parcel.isRemittance()).toList();
  }

  private static String kinds(Sandbox payer, String delivery) throws IOException {
    Reply reply = payer.receive(Body.of(delivery.getBytes(StandardCharsets.ISO_8859_1)));
    return String.join(
        " ", reply.outgoing().stream().map(one -> one.parcel().kind().word()).toList());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private Sandbox open(String partners) throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("partners.yaml", "kind: partners\npartners: [" + partners + "]\n"));
    return TestPayers.open(folder, "partners", rules);
  }
}
