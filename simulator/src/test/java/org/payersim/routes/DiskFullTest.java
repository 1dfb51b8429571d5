package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.FaultyDisk;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.TestPayers;

/** A payer whose disk is full says so, and goes on when there is room. */
class DiskFullTest {
  @TempDir private Path folder;

  private static HttpResponse<String> post(HttpClient client, PayerServer server, byte[] delivery)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/x12"))
            .header("Idempotency-Key", "once")
            .POST(BodyPublishers.ofByteArray(delivery))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void aDeliveryIsRefusedUntilThereIsRoomAndThenTakenOnce() throws Exception {
    FaultyDisk disk = new FaultyDisk();
    try (Sandbox sandbox = TestPayers.openPayer(folder, "a", disk);
        PayerServer server = PayerServer.start(Settings.DEFAULT, sandbox);
        HttpClient client = HttpClient.newHttpClient()) {
      disk.bytesLeftToShow = 1 << 20;
      HttpResponse<String> refused = post(client, server, delivery(1, "C1"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.body()).contains("/problems/disk-full").doesNotContain("ST*999");
      assertThat(sandbox.hasFailed()).isFalse();

      disk.bytesLeftToShow = Long.MAX_VALUE;
      HttpResponse<String> taken = post(client, server, delivery(1, "C1"));
      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(taken.body()).contains("ST*999", "ST*277").doesNotContain("*025~");
      assertThat(sandbox.listRemittances()).hasSize(1);
    }
  }
}
