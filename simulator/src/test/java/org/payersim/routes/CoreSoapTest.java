package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import jakarta.xml.soap.AttachmentPart;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.x12.InquiryTexts;

/** CORE vC2.2.0 by SOAP, with SAAJ as the client. */
class CoreSoapTest {
  private static final String INQUIRY = "X12_270_Request_005010X279A1";
  private static final String CLAIMS = "X12_837_Request_005010X222A1";

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

  @ParameterizedTest
  @ValueSource(strings = {SOAPConstants.SOAP_1_2_PROTOCOL, SOAPConstants.SOAP_1_1_PROTOCOL})
  void anInquiryIsAnsweredInRealTime(String protocol) throws Exception {
    Map<String, String> fields = CorePayer.fields(INQUIRY, "RealTime", id(), "2.2.0");
    fields.put("Payload", CorePayer.text(InquiryTexts.eligibility(77)));
    Map<String, String> answer =
        client()
            .call(
                CoreSoapClient.message(
                    protocol, "COREEnvelopeRealTimeRequest", fields, CorePayer.PASSWORD));
    assertThat(answer)
        .containsEntry("element", "COREEnvelopeRealTimeResponse")
        .containsEntry("PayloadType", "X12_271_Response_005010X279A1")
        .containsEntry("PayloadID", fields.get("PayloadID"))
        .containsEntry("SenderID", "LANTF")
        .containsEntry("ReceiverID", "HARBORBILLING")
        .containsEntry("TimeStamp", "2026-11-16T09:00:00Z")
        .containsEntry("ErrorCode", "Success");
    assertThat(answer.get("Payload")).startsWith("ISA*").contains("ST*271*");
  }

  @Test
  void aBatchIsTakenThenAcknowledgmentsResultsAndRemittancesArePickedUp() throws Exception {
    byte[] claims = delivery(1, "C1");
    String id = id();
    Map<String, String> fields = CorePayer.batch(CLAIMS, id, "2.2.0", claims);
    fields.put("Payload", Base64.getEncoder().encodeToString(claims));
    assertThat(call("COREEnvelopeBatchSubmission", fields))
        .containsEntry("PayloadType", "X12_BatchReceiptConfirmation")
        .containsEntry("ErrorCode", "Success")
        .doesNotContainKey("Payload");

    Map<String, String> acknowledgment =
        call(
            "COREEnvelopeBatchSubmissionAckRetrievalRequest",
            CorePayer.fields("X12_999_RetrievalRequest_005010X231A1", "Batch", id, "2.2.0"));
    assertThat(acknowledgment).containsEntry("PayloadType", "X12_999_Response_005010X231A1");
    assertThat(payload(acknowledgment)).contains("ST*999*", "AK9*A*1*1*1~");
    assertThat(
            call(
                "COREEnvelopeBatchSubmissionAckRetrievalRequest",
                CorePayer.fields("X12_TA1_RetrievalRequest_00501X231A1", "Batch", id, "2.2.0")))
        .containsEntry("PayloadType", "X12_005010_Response_NoBatchAckFile")
        .containsEntry("ErrorCode", "Success");
    assertThat(
            payload(
                call(
                    "COREEnvelopeBatchResultsRetrievalRequest",
                    CorePayer.fields(
                        "X12_005010_Request_Batch_Results_277CA", "Batch", id, "2.2.0"))))
        .contains("ST*277*", "STC*A2:20*");

    Map<String, String> ask =
        CorePayer.fields("X12_835_Request_005010X221A1", "Batch", id(), "2.2.0");
    Map<String, String> remittance = call("COREEnvelopeBatchResultsRetrievalRequest", ask);
    assertThat(remittance).containsEntry("PayloadType", "X12_835_Response_005010X221A1");
    assertThat(payload(remittance)).contains("CLP*C1*");
    assertThat(remittance.get("CheckSum"))
        .isEqualTo(CorePayer.sha1(Base64.getDecoder().decode(remittance.get("Payload"))));
    assertThat(call("COREEnvelopeBatchResultsRetrievalRequest", ask))
        .as("as long as nobody confirms it")
        .containsEntry("PayloadID", remittance.get("PayloadID"));

    byte[] confirmation = confirmation();
    Map<String, String> confirm =
        CorePayer.batch(
            "X12_999_SubmissionRequest_005010X231A1",
            remittance.get("PayloadID"),
            "2.2.0",
            confirmation);
    confirm.put("Payload", Base64.getEncoder().encodeToString(confirmation));
    assertThat(call("COREEnvelopeBatchResultsAckSubmission", confirm))
        .containsEntry("PayloadType", "X12_Response_ConfirmReceiptReceived");
    assertThat(call("COREEnvelopeBatchResultsRetrievalRequest", ask))
        .containsEntry("PayloadType", "X12_005010_Response_NoBatchResultsFile");
  }

  @Test
  void thePayloadMayBeAPartOfItsOwn() throws Exception {
    byte[] claims = delivery(1, "C1");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id(), "2.2.0", claims);
    SOAPMessage message =
        CoreSoapClient.message(
            SOAPConstants.SOAP_1_2_PROTOCOL,
            "COREEnvelopeBatchSubmission",
            fields,
            CorePayer.PASSWORD);
    SOAPElement envelope =
        (SOAPElement)
            message.getSOAPBody().getElementsByTagNameNS(CoreSoapClient.CORE, "*").item(0);
    envelope
        .addChildElement("Payload")
        .addChildElement("Include", "xop", "http://www.w3.org/2004/08/xop/include")
        .setAttribute("href", "cid:claims@harbor");
    AttachmentPart part = message.createAttachmentPart();
    part.setRawContentBytes(claims, 0, claims.length, "application/edi-x12");
    part.setContentId("<claims@harbor>");
    message.addAttachmentPart(part);
    assertThat(client().call(message)).containsEntry("ErrorCode", "Success");
    assertThat(payer.sandbox.listClaims("C1")).hasSize(1);
  }

  @Test
  void aPayloadIdSentTwiceHasOneEffectAndTheSameAnswer() throws Exception {
    String id = id();
    for (int i = 0; i < 2; i++) {
      byte[] claims = delivery(1, "C1");
      Map<String, String> fields = CorePayer.batch(CLAIMS, id, "2.2.0", claims);
      fields.put("Payload", Base64.getEncoder().encodeToString(claims));
      assertThat(call("COREEnvelopeBatchSubmission", fields)).containsEntry("ErrorCode", "Success");
    }
    assertThat(payer.sandbox.listClaims("C1")).hasSize(1);
    byte[] other = delivery(2, "C2");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id, "2.2.0", other);
    fields.put("Payload", Base64.getEncoder().encodeToString(other));
    assertThat(call("COREEnvelopeBatchSubmission", fields))
        .containsEntry("ErrorCode", "PayloadIDIllegal");
    assertThat(payer.sandbox.listClaims("C2")).isEmpty();
  }

  @Test
  void whatABatchEarnedIsThereAfterARestart() throws Exception {
    String id = id();
    byte[] claims = delivery(1, "C1");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id, "2.2.0", claims);
    fields.put("Payload", Base64.getEncoder().encodeToString(claims));
    call("COREEnvelopeBatchSubmission", fields);
    payer.close();
    payer = CorePayer.start(folder);
    assertThat(
            payload(
                call(
                    "COREEnvelopeBatchSubmissionAckRetrievalRequest",
                    CorePayer.fields(
                        "X12_999_RetrievalRequest_005010X231A1", "Batch", id, "2.2.0"))))
        .contains("ST*999*");
  }

  /** A field, what is put into it, and the code that earns; a dash leaves it out. */
  @ParameterizedTest
  @CsvSource({
    "PayloadType, -, PayloadTypeRequired",
    "PayloadType, X12_850_Request, PayloadTypeIllegal",
    "PayloadType, X12_276_Request_005010X212, Success",
    "ProcessingMode, -, ProcessingModeRequired",
    "ProcessingMode, Soon, ProcessingModeIllegal",
    "ProcessingMode, RealTime, NotSupported",
    "PayloadID, -, PayloadIDRequired",
    "PayloadID, 12, PayloadIDIllegal",
    "TimeStamp, -, TimeStampRequired",
    "TimeStamp, yesterday, TimeStampIllegal",
    "SenderID, -, SenderIDRequired",
    "ReceiverID, -, ReceiverIDRequired",
    "ReceiverID, LANTF-LANTF-LANTF-LANTF-LANTF-LANTF-LANTF-LANTF-LANTF, ReceiverIDIllegal",
    "CORERuleVersion, -, CORERuleVersionRequired",
    "CORERuleVersion, 1.1.0, VersionMismatch",
    "PayloadLength, -, PayloadLengthRequired",
    "PayloadLength, 3, PayloadLengthIllegal",
    "CheckSum, -, CheckSumRequired",
    "CheckSum, 6dcd4ce23d88e2ee9568ba546c007c63d9131c1b, ChecksumMismatched",
    "Payload, -, PayloadRequired",
  })
  void whatIsWrongWithAnEnvelopeIsToldInTheRulesWords(String field, String value, String code)
      throws Exception {
    byte[] claims = delivery(1, "C1");
    Map<String, String> fields = CorePayer.batch(CLAIMS, id(), "2.2.0", claims);
    fields.put("Payload", Base64.getEncoder().encodeToString(claims));
    if (value.equals("-")) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    Map<String, String> answer = call("COREEnvelopeBatchSubmission", fields);
    assertThat(answer).containsEntry("ErrorCode", code);
    if (!code.equals("Success")) {
      assertThat(answer).containsEntry("PayloadType", "CoreEnvelopeError");
      assertThat(payer.sandbox.listClaims("C1")).isEmpty();
    }
  }

  @Test
  void aWrongPasswordIsUnauthorized() throws Exception {
    Map<String, String> fields = CorePayer.fields(INQUIRY, "RealTime", id(), "2.2.0");
    fields.put("Payload", CorePayer.text(InquiryTexts.eligibility(77)));
    for (String password : new String[] {"wrong", CorePayer.PASSWORD + " "}) {
      Map<String, String> answer =
          client()
              .call(
                  CoreSoapClient.message(
                      SOAPConstants.SOAP_1_2_PROTOCOL,
                      "COREEnvelopeRealTimeRequest",
                      fields,
                      password));
      assertThat(answer.get("ErrorCode"))
          .isEqualTo(password.equals("wrong") ? "UnAuthorized" : "Success");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a/>",
        "no XML",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
        "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>",
        "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><x/></e:Body>"
      })
  void whatIsNoEnvelopeIsAFaultOfTheSender(String body) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("env:Sender").doesNotContain("root:", "Exception");
  }

  @Test
  void nestingAndNumbersHaveLimits() throws Exception {
    String open = "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body>";
    assertThat(post(open + "<x>".repeat(10_000)).body()).contains("too many elements");
    assertThat(post(open + "<x/>".repeat(10_000)).body()).contains("too many elements");
  }

  @Test
  void theDescriptionCanBeFetched() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> wsdl =
          client.send(
              HttpRequest.newBuilder(URI.create(payer.uri("/core/soap?wsdl"))).build(),
              BodyHandlers.ofString());
      assertThat(wsdl.body()).contains("RealTimeTransaction", "BatchResultsAckSubmitTransaction");
    }
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(payer.uri("/core/soap")))
              .header("Content-Type", "application/soap+xml; charset=utf-8")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static String payload(Map<String, String> answer) {
    return CorePayer.text(Base64.getDecoder().decode(answer.get("Payload")));
  }

  private static byte[] confirmation() {
    return ("ISA*00*          *00*          *ZZ*HARBORBILLING  *ZZ*LANTF          *261116*1000*^"
            + "*00501*000000900*0*T*:~GS*FA*HARBORBILLING*LANTF*20261116*1000*1*X*005010X231A1~"
            + "ST*999*0001*005010X231A1~AK1*HP*1*005010X221A1~AK9*A*1*1*1~SE*4*0001~GE*1*1~"
            + "IEA*1*000000900~")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Map<String, String> call(String element, Map<String, String> fields) throws Exception {
    return client().call(element, fields);
  }

  private CoreSoapClient client() {
    return new CoreSoapClient(payer.uri("/core/soap"));
  }
}
