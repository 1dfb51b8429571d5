package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.adjudication.DecisionFixture.RECEIVED_ON;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.reduced;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.BATCH;
import static org.payersim.claim.ClaimFixture.claim;
import static org.payersim.x12.AnswerFixture.NOW;
import static org.payersim.x12.AnswerFixture.PAYER;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.payersim.adjudication.DecisionFixture;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimFixture;
import org.payersim.remittance.PaymentRun;
import org.payersim.status.ClaimStatus;

/** Published figures, one row of {@code worked-examples/writing.yaml} a test. */
class WorkedExamplesTest {
  private static final List<String> NO_MORE = List.of();

  @TestFactory
  Stream<DynamicTest> remittances() throws IOException {
    return rows("remittances", WorkedExamplesTest::remittance);
  }

  @TestFactory
  Stream<DynamicTest> rejections() throws IOException {
    return rows("rejections", WorkedExamplesTest::rejection);
  }

  @TestFactory
  Stream<DynamicTest> faults() throws IOException {
    return rows("faults", WorkedExamplesTest::fault);
  }

  @TestFactory
  Stream<DynamicTest> categories() throws IOException {
    return rows("categories", WorkedExamplesTest::category);
  }

  private static void remittance(JsonNode row) throws IOException {
    ControlNumbers numbers = numbers();
    PaymentRun run =
        new PaymentRun(
            PAYER, NOW.toLocalDate(), numbers::nextTrace, RemittanceWriter.claimPayments(PAYER));
    List<String> expected = new ArrayList<>();
    for (JsonNode example : row.get("claims")) {
      ClaimFixture fixture = claim("A-" + expected.size());
      example.get("lines").forEach(line -> fixture.line("99211", line.get("charge").asText()));
      Claim claim = fixture.build();
      DecisionFixture decision = decided(claim);
      example.get("lines").forEach(line -> decision.line("0", rulings(line.get("adjustments"))));
      run.add(decision.build());
      expected.add(
          "%s*%s*%s"
              .formatted(
                  example.get("clp03").asText(),
                  example.get("clp04").asText(),
                  example.get("clp05").asText()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter.write(run.close(), envelope(), numbers, out);
    Segments document = Segments.of(out.toByteArray());
    assertThat(document.only("BPR").split("\\*", -1)[2]).isEqualTo(row.get("bpr02").asText());
    assertThat(document.all("CLP").stream().map(clp -> clp.split("\\*", 4)[3]))
        .zipSatisfy(expected, (actual, money) -> assertThat(actual).startsWith(money + "*"));
  }

  private static Ruling[] rulings(JsonNode adjustments) {
    return StreamSupport.stream(adjustments.spliterator(), false)
        .map(node -> node.asText().split(" "))
        .map(a -> a[0].startsWith("PR") ? shared(a[0], a[1]) : reduced(a[0], a[1]))
        .toArray(Ruling[]::new);
  }

  private static void rejection(JsonNode row) {
    Claim claim = claim("A-1").line("99213", row.get("charge").asText()).build();
    ClaimAcknowledgmentWriter writer = new ClaimAcknowledgmentWriter(PAYER, NOW.toLocalDate());
    writer.open(BATCH, RECEIVED_ON);
    writer.add(rejected(claim, row.get("status").asText()));
    writer.close();
    Segments document = Segments.of(writer.write(envelope(), numbers()));
    assertThat(document.all("STC").getLast()).isEqualTo(row.get("stc").asText());
    assertThat(document.all("REF")).isEmpty();
  }

  private static void fault(JsonNode row) {
    SegmentFault fault =
        new SegmentFault(
            row.get("segment").asText(),
            row.get("position").asInt(),
            "",
            row.get("code").asText(),
            List.of(),
            "",
            List.of());
    TransactionSetResult set =
        new TransactionSetResult("837", "0028", "", List.of(fault), 0, List.of("5"));
    GroupHeader group = new GroupHeader("HC", "ABCD", "PAYERSIM", "28", "005010X222A1");
    Segments document =
        Segments.of(
            Acknowledgment999Writer.write(
                List.of(new GroupResult(group, 1, List.of(set), NO_MORE)), envelope(), numbers()));
    assertThat(document.only("IK3")).isEqualTo(row.get("ik3").asText());
    assertThat(document.only("IK5")).isEqualTo(row.get("ik5").asText());
    assertThat(document.only("AK9")).isEqualTo(row.get("ak9").asText());
  }

  private static void category(JsonNode row) {
    String category = row.get("category").asText();
    boolean allowed = row.get("allowed").asBoolean();
    assertThat(ClaimStatus.of(category, "21").isAcknowledgment()).isEqualTo(allowed);
    if (!allowed) {
      ClaimAcknowledgmentWriter writer = new ClaimAcknowledgmentWriter(PAYER, NOW.toLocalDate());
      writer.open(BATCH, RECEIVED_ON);
      Claim claim = claim("A-1").line("99213", "10").build();
      assertThatThrownBy(() -> writer.add(rejected(claim, category + ":21")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(category);
    }
  }

  private static Stream<DynamicTest> rows(String table, ThrowingConsumer<JsonNode> test)
      throws IOException {
    try (InputStream in =
        WorkedExamplesTest.class.getResourceAsStream("/worked-examples/writing.yaml")) {
      JsonNode rows = new YAMLMapper().readTree(in).get(table);
      assertThat(rows).isNotEmpty();
      return StreamSupport.stream(rows.spliterator(), false)
          .map(
              row ->
                  DynamicTest.dynamicTest(
                      row.get("id").asText() + ", " + row.get("source").asText(),
                      () -> test.accept(row)));
    }
  }
}
