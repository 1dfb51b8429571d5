package org.payersim.scenarios.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Resource;
import org.payersim.fhir.FhirAnswer;
import org.payersim.fhir.FhirDesk;
import org.payersim.fhir.FhirRequest;
import org.payersim.sandbox.Sandbox;

/**
 * A client who speaks FHIR to a payer in this process.
 *
 * @param sandbox the payer
 */
record FhirClient(Sandbox sandbox) {
  static final FhirContext R4 = FhirContext.forR4Cached();

  /** An answer. */
  record Answered(int status, String json, Resource resource) {}

  Answered post(String path, Resource body) {
    return send("POST", path, "", R4.newJsonParser().encodeResourceToString(body));
  }

  Answered get(String path, String query) {
    return send("GET", path, query, "");
  }

  private Answered send(String method, String path, String query, String body) {
    FhirAnswer answer =
        new FhirDesk(sandbox)
            .answer(
                new FhirRequest(
                    method,
                    path,
                    query,
                    "",
                    "",
                    "http://payer.example/fhir",
                    body.getBytes(StandardCharsets.UTF_8)));
    String json = new String(answer.bytes(), StandardCharsets.UTF_8);
    return new Answered(answer.status(), json, (Resource) R4.newJsonParser().parseResource(json));
  }
}
