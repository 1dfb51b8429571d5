package org.payersim.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.core.JsonEnvelope;
import org.payersim.core.MimeEnvelope;
import org.payersim.core.SoapEnvelope;
import org.payersim.core.UnreadableEnvelopeException;

/** CORE's envelopes are read or refused. */
class EnvelopesFuzzTest {
  private static final Set<Class<? extends Exception>> REFUSALS =
      Set.of(UnreadableEnvelopeException.class);
  private static final String PAYLOAD = "ISA*00*          *00*          *ZZ*HARBORBILLING  ~IEA*0~";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String soap(String uri, String operation, String payload) {
    return "<?xml version='1.0'?><e:Envelope xmlns:e='"
        + uri
        + "'><e:Header><w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/"
        + "oasis-200401-wss-wssecurity-secext-1.0.xsd'><w:UsernameToken><w:Username>harbor"
        + "</w:Username><w:Password>p</w:Password></w:UsernameToken></w:Security></e:Header>"
        + "<e:Body><c:"
        + operation
        + " xmlns:c='http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd'>"
        + "<PayloadType>X12_270_Request_005010X279A1</PayloadType>"
        + "<ProcessingMode>RealTime</ProcessingMode><PayloadID>f81d4fae</PayloadID>"
        + "<TimeStamp>2026-11-16T09:00:00Z</TimeStamp><SenderID>HARBORBILLING</SenderID>"
        + "<ReceiverID>LANTF</ReceiverID><CORERuleVersion>2.2.0</CORERuleVersion><Payload>"
        + payload
        + "</Payload></c:"
        + operation
        + "></e:Body></e:Envelope>";
  }

  @Test
  void soapIsReadOrRefused() {
    List<byte[]> seeds =
        List.of(
            bytes(
                soap(
                    SoapEnvelope.SOAP_12,
                    "COREEnvelopeRealTimeRequest",
                    "<![CDATA[" + PAYLOAD + "]]>")),
            bytes(
                soap(
                    SoapEnvelope.SOAP_11,
                    "COREEnvelopeBatchSubmission",
                    Base64.getEncoder().encodeToString(bytes(PAYLOAD)))));
    new Fuzzing("CORE SOAP", 30, seeds, REFUSALS).run(xml -> SoapEnvelope.read(xml, Map.of()));
  }

  @Test
  void multipartsAreReadOrRefused() {
    StringBuilder parts = new StringBuilder();
    for (String field :
        List.of("PayloadType", "ProcessingMode", "PayloadID", "SenderID", "UserName", "Payload")) {
      parts
          .append("--limit\r\nContent-Disposition: form-data; name=\"")
          .append(field)
          .append("\"\r\nContent-Transfer-Encoding: binary\r\n\r\n")
          .append(field.equals("Payload") ? PAYLOAD : "value")
          .append("\r\n");
    }
    List<byte[]> seeds = List.of(bytes(parts + "--limit--\r\n"));
    new Fuzzing("CORE MIME", 40, seeds, REFUSALS)
        .run(body -> MimeEnvelope.read("multipart/form-data; boundary=limit", body));
    new Fuzzing("Content-Type", 80, List.of(bytes("multipart/form-data; boundary=limit")), REFUSALS)
        .run(
            type ->
                MimeEnvelope.parts(new String(type, StandardCharsets.ISO_8859_1), seeds.get(0)));
  }

  @Test
  void jsonEnvelopesAreReadOrRefused() {
    String json =
        "{\"PayloadType\": \"X12_270_Request_005010X279A1\", \"ProcessingMode\": \"RealTime\","
            + " \"PayloadID\": \"f81d4fae\", \"TimeStamp\": \"2026-11-16T09:00:00Z\","
            + " \"SenderID\": \"HARBORBILLING\", \"ReceiverID\": \"LANTF\", \"CORERuleVersion\":"
            + " \"4.0.0\", \"PayloadLength\": 57, \"CheckSum\": \"a\", \"Payload\": \""
            + Base64.getEncoder().encodeToString(bytes(PAYLOAD))
            + "\"}";
    new Fuzzing("CORE REST", 80, List.of(bytes(json)), REFUSALS).run(JsonEnvelope::read);
  }
}
