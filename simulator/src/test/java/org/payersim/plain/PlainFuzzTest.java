package org.payersim.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.fuzz.Fuzzing;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.TestPayers;
import org.payersim.transcript.Sending;

/** Claims in JSON are written as 837s and decided, or refused. */
class PlainFuzzTest {
  private static final String CLAIM =
      """
      {"patientControlNumber": "C1", "placeOfService": "11",
       "billingProvider": {"npi": "2000001000"},
       "subscriber": {"member": "SORREL1", "lastName": "Sorrel", "firstName": "Ines",
                      "born": "1980-02-03", "gender": "female"},
       "diagnoses": ["J06.9"],
       "lines": [{"procedure": "99213", "charge": "90.00", "from": "2026-04-10"},
                 {"procedure": "87880", "charge": 20, "from": "2026-04-10"}]}
      """;

  @TempDir private Path folder;

  @Test
  void claimsAreTakenOrRefused() throws IOException {
    try (Sandbox payer = TestPayers.openPayer(folder, "fuzzed")) {
      new Fuzzing(
              "JSON claims",
              5,
              List.of(CLAIM.getBytes(StandardCharsets.UTF_8)),
              Set.of(FaultyClaimException.class, Sending.TooOftenException.class))
          .run(body -> new PlainClaims(payer).submit(body, ""));
    }
  }
}
