package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.payersim.delivery.FaultEntry;

/** A client of the platform meets a bad payer. */
@ExtendWith(PayerExtension.class)
class TestFaultTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aClientSeesTheFaultAndTheTestSeesWhatWasDone(TestPayer payer) throws Exception {
    payer.fault(TestFault.of("835").unbalance("CLP04", "1.00"));
    String answer = post(payer, payer.claim("INV-1").line("99213", "150.00"));

    assertThat(answer).contains("ST*999*", "ST*277*");
    String delivered = get(payer, "/remittances/1");
    FaultEntry entry = payer.faultJournal().get(0);
    assertThat(entry.done()).startsWith("CLP04 is ");
    assertThat(payer.original(entry)).isNotEqualTo(delivered).hasSameSizeAs(delivered);
    assertThat(RemittedClaim.list(payer.original(entry))).hasSize(1);
  }

  @Test
  void everyFaultIsTakenAsRules(TestPayer payer) throws Exception {
    List<TestFault> all =
        List.of(
            TestFault.of("999").lose().times(1).from(2),
            TestFault.of("277CA").late(Period.ofDays(2)).chance("50%", 7),
            TestFault.of("277CA").late(Duration.ofHours(2)),
            TestFault.of("277CA").remittanceFirst(),
            TestFault.of("835").duplicate(3),
            TestFault.of("835").reorder(),
            TestFault.of("835", "999").split(2),
            TestFault.of("835").merge(),
            TestFault.of("271", "277", "TA1").truncate("60%"),
            TestFault.of("835").wrongNumber("SE02"),
            TestFault.of("999").partial(),
            TestFault.at("/x12").refuse(429).taken(true),
            TestFault.at().silence(Duration.ofMillis(100)),
            TestFault.at("/outbound").reset(10).taken(false),
            TestFault.at("/outbound").drip(16, Duration.ofMillis(10)),
            TestFault.at("/outbound").slow(Duration.ofMillis(10)));
    for (TestFault fault : all) {
      payer.fault(fault.partner("NOBODY"));
    }

    assertThat(post(payer, payer.claim("INV-1").line("99213", "150.00"))).contains("ST*999*");
    assertThat(payer.faultJournal()).isEmpty();
  }

  @Test
  void anUnknownFaultIsRefusedInWords(TestPayer payer) {
    assertThatThrownBy(() -> payer.fault(TestFault.of("998").lose()))
        .hasMessageContaining("'998' is not TA1, 999, 277CA, 271, 277 or 835");
  }

  private String post(TestPayer payer, Claim837 claim) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(payer.url().resolve("/x12"))
                .POST(BodyPublishers.ofByteArray(Claim837.interchange(claim)))
                .build(),
            BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
        .body();
  }

  private String get(TestPayer payer, String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(payer.url().resolve(path)).build(),
            BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
        .body();
  }
}
