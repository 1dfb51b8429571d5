package org.payersim.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.fuzz.Fuzzing;

/** Resources are read or refused. */
class FhirFuzzTest {
  private static final String CLAIM =
      """
      {"resourceType": "Claim", "status": "active", "use": "claim", "created": "2026-04-15",
       "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "1980-02-03"}],
       "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type",
                            "code": "professional"}]},
       "patient": {"reference": "#p"}, "insurance": [{"sequence": 1, "focal": true}],
       "item": [{"sequence": 1, "servicedDate": "2026-04-10",
         "net": {"value": 12.30, "currency": "USD"}}]}
      """;
  private static final String XML =
      "<Claim xmlns=\"http://hl7.org/fhir\"><id value=\"a\"/><status value=\"active\"/>"
          + "<patient><reference value=\"#p\"/></patient><created value=\"2026-04-15\"/>"
          + "<item><sequence value=\"1\"/><net><value value=\"1.20\"/></net></item></Claim>";

  @Test
  void resourcesAreReadOrRefused() {
    List<byte[]> seeds =
        List.of(CLAIM.getBytes(StandardCharsets.UTF_8), XML.getBytes(StandardCharsets.UTF_8));
    new Fuzzing("FHIR", 8, seeds, Set.of(RefusedException.class)).run(FhirCodec::read);
  }
}
