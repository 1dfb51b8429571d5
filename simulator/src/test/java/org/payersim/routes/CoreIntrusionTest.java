package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.routes.CoreEnvelopes.Answer;
import org.payersim.routes.CoreEnvelopes.Sent;
import org.payersim.x12.InquiryTexts;

/** Wharf has a password of its own, and tries to get at what is Harbor's. */
class CoreIntrusionTest {
  private static final byte[] NOTHING = new byte[0];

  @TempDir private Path folder;
  private CorePayer payer;

  @BeforeEach
  void start() throws IOException {
    payer = CorePayer.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  /** A request of every type: PayloadType, element of SOAP, what it carries. */
  private enum Asked {
    REAL_TIME("X12_270_Request_005010X279A1", "RealTimeRequest", InquiryTexts.eligibility(7)),
    INQUIRIES("X12_276_Request_005010X212", "BatchSubmission", InquiryTexts.claimStatus(8)),
    CLAIMS("X12_837_Request_005010X222A1", "BatchSubmission", delivery(9, "C9")),
    ACKNOWLEDGMENT_999(
        "X12_999_RetrievalRequest_005010X231A1", "BatchSubmissionAckRetrievalRequest", NOTHING),
    ACKNOWLEDGMENT_TA1(
        "X12_TA1_RetrievalRequest_00501X231A1", "BatchSubmissionAckRetrievalRequest", NOTHING),
    RESULTS_271("X12_005010_Request_Batch_Results_271", "BatchResultsRetrievalRequest", NOTHING),
    RESULTS_277CA(
        "X12_005010_Request_Batch_Results_277CA", "BatchResultsRetrievalRequest", NOTHING),
    REMITTANCE("X12_835_Request_005010X221A1", "BatchResultsRetrievalRequest", NOTHING),
    RECEIPT(
        "X12_999_SubmissionRequest_005010X231A1",
        "BatchResultsAckSubmission",
        receipt("HARBORBILLING", "HARBORBILLING"));

    private final String type;
    private final String element;
    private final byte[] payload;

    Asked(String type, String element, byte[] payload) {
      this.type = type;
      this.element = "COREEnvelope" + element;
      this.payload = payload;
    }
  }

  static Stream<Arguments> everyRequestByEveryWay() {
    return Stream.of(CoreEnvelopes.values())
        .flatMap(way -> Stream.of(Asked.values()).map(asked -> Arguments.of(way, asked)));
  }

  @ParameterizedTest
  @MethodSource("everyRequestByEveryWay")
  void nobodySendsOrFetchesInAnothersName(CoreEnvelopes way, Asked asked) throws Exception {
    int claims = payer.sandbox.listClaims().size();
    assertThat(send(way, asked, "wharf", "HARBORBILLING", id(), asked.payload).code())
        .isEqualTo("SenderIDIllegal");
    assertThat(payer.sandbox.listClaims()).hasSize(claims);
  }

  @ParameterizedTest
  @MethodSource("everyRequestByEveryWay")
  void x12WithinIsOfWhoSendsIt(CoreEnvelopes way, Asked asked) throws Exception {
    if (asked.payload.length > 0) {
      for (byte[] payload : new byte[][] {asked.payload, groupsOfAnother(asked.payload)}) {
        assertThat(send(way, asked, "wharf", "WHARF", id(), payload).code())
            .isEqualTo("PayloadIllegal");
      }
      assertThat(payer.sandbox.listClaims()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anothersDocumentsStayWhereTheyAre(CoreEnvelopes way) throws Exception {
    String batch = id();
    assertThat(send(way, Asked.CLAIMS, "harbor", "HARBORBILLING", batch, delivery(1, "C1")).code())
        .isEqualTo("Success");
    String none = "NoBatch";
    for (Asked asked :
        new Asked[] {Asked.ACKNOWLEDGMENT_999, Asked.RESULTS_277CA, Asked.REMITTANCE}) {
      assertThat(send(way, asked, "wharf", "WHARF", batch, NOTHING).body()).contains(none);
      assertThat(send(way, asked, "harbor", "HARBORBILLING", batch, NOTHING).body())
          .doesNotContain(none);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyConfirmsWhatAnotherHasNotGot(CoreEnvelopes way) throws Exception {
    send(way, Asked.CLAIMS, "harbor", "HARBORBILLING", id(), delivery(1, "C1"));
    String remittance =
        UUID.nameUUIDFromBytes(
                payer.sandbox.listRemittances().get(0).id().getBytes(StandardCharsets.UTF_8))
            .toString();
    assertThat(
            send(way, Asked.RECEIPT, "wharf", "WHARF", remittance, receipt("WHARF", "WHARF"))
                .code())
        .isEqualTo("PayloadIDIllegal");
    assertThat(send(way, Asked.REMITTANCE, "harbor", "HARBORBILLING", id(), NOTHING).body())
        .contains(remittance);
    assertThat(
            send(way, Asked.RECEIPT, "harbor", "HARBORBILLING", remittance, Asked.RECEIPT.payload)
                .code())
        .isEqualTo("Success");
    assertThat(send(way, Asked.REMITTANCE, "harbor", "HARBORBILLING", id(), NOTHING).body())
        .contains("NoBatch");
  }

  @ParameterizedTest
  @EnumSource
  void whoGuessesIsHeldUp(CoreEnvelopes way) throws Exception {
    Map<String, String> fields =
        CorePayer.fields(Asked.REMITTANCE.type, "Batch", id(), way.version());
    for (int i = 0; i < 10; i++) {
      Sent guess = new Sent("harbor", "guess " + i, NOTHING);
      assertThat(way.send(payer, Asked.REMITTANCE.element, fields, guess).body())
          .contains("UnAuthorized", "user name or password is wrong");
    }
    Answer held = send(way, Asked.REMITTANCE, "harbor", "HARBORBILLING", id(), NOTHING);
    assertThat(held.body())
        .as("a right one is not looked at either")
        .contains("UnAuthorized", "too many wrong log-ins; try again in");
    assertThat(held.status()).isEqualTo(way == CoreEnvelopes.REST ? 429 : 200);
    assertThat(send(way, Asked.REMITTANCE, "wharf", "WHARF", id(), NOTHING).code())
        .isEqualTo("Success");
  }

  @Test
  void theAuditLogSaysWhoSentWhatAndNothingOfStrangers() throws Exception {
    for (CoreEnvelopes way : CoreEnvelopes.values()) {
      send(way, Asked.REMITTANCE, "wharf", "WHARF", id(), NOTHING);
      send(way, Asked.REMITTANCE, "wharf", "HARBORBILLING", id(), NOTHING);
      Map<String, String> fields =
          CorePayer.fields(Asked.REMITTANCE.type, "Batch", id(), way.version());
      way.send(payer, Asked.REMITTANCE.element, fields, new Sent("mallory", "guess", NOTHING));
    }
    assertThat(CorePayer.audit(folder))
        .containsExactly(
            "wharf\tPOST /core/soap RESULTS_RETRIEVAL\t200",
            "wharf?\tPOST /core/soap RESULTS_RETRIEVAL\t400",
            "-\tPOST /core/soap RESULTS_RETRIEVAL\t401",
            "wharf\tPOST /core/mime RESULTS_RETRIEVAL\t200",
            "wharf?\tPOST /core/mime RESULTS_RETRIEVAL\t400",
            "-\tPOST /core/mime RESULTS_RETRIEVAL\t401",
            "wharf\tPOST /core/rest/v1 RESULTS_RETRIEVAL\t200",
            "wharf?\tPOST /core/rest/v1 RESULTS_RETRIEVAL\t400",
            "-\tPOST /core/rest/v1 RESULTS_RETRIEVAL\t401");
  }

  @Test
  void laterInterchangesOfADeliveryAreLookedAtToo() throws Exception {
    byte[] own = named(delivery(1, "C1"), "WHARF", "WHARF");
    byte[] both =
        (CorePayer.text(own) + "\n" + CorePayer.text(delivery(2, "C2")))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(send(CoreEnvelopes.REST, Asked.CLAIMS, "wharf", "WHARF", id(), both).code())
        .isEqualTo("PayloadIllegal");
    assertThat(send(CoreEnvelopes.REST, Asked.CLAIMS, "wharf", "WHARF", id(), own).code())
        .isEqualTo("Success");
    assertThat(payer.sandbox.listClaims()).hasSize(1);
  }

  private Answer send(
      CoreEnvelopes way, Asked asked, String user, String sender, String id, byte[] payload)
      throws IOException, InterruptedException {
    boolean realTime = asked == Asked.REAL_TIME;
    Map<String, String> fields =
        payload.length > 0 && !realTime
            ? CorePayer.batch(asked.type, id, way.version(), payload)
            : CorePayer.fields(asked.type, realTime ? "RealTime" : "Batch", id, way.version());
    fields.put("SenderID", sender);
    return way.send(payer, asked.element, fields, new Sent(user, CorePayer.PASSWORD, payload));
  }

  private static byte[] receipt(String interchange, String group) {
    return ("ISA*00*          *00*          *ZZ*%-15s*ZZ*LANTF          *261116*1000*^"
            + "*00501*000000900*0*T*:~GS*FA*%s*LANTF*20261116*1000*1*X*005010X231A1~"
            + "ST*999*0001*005010X231A1~AK1*HP*1*005010X221A1~AK9*A*1*1*1~SE*4*0001~GE*1*1~"
            + "IEA*1*000000900~")
        .formatted(interchange, group)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] groupsOfAnother(byte[] x12) {
    return named(x12, "WHARF", "HARBORBILLING");
  }

  private static byte[] named(byte[] x12, String interchange, String group) {
    return CorePayer.text(x12)
        .replaceFirst("\\*ZZ\\*HARBORBILLING  \\*", "*ZZ*%-15s*".formatted(interchange))
        .replaceFirst("(GS\\*..)\\*HARBORBILLING\\*", "$1*" + group + "*")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
