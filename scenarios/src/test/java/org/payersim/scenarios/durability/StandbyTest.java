package org.payersim.scenarios.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.world.Deliveries;

/**
 * Two payers with one database, each a process with a folder of its own: the second waits, and goes
 * on where the first stood, whether that was killed or only suspended; suspended and woken up, the
 * first takes nothing more.
 */
class StandbyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<ServedPayer> started = new ArrayList<>();

  @Test
  void theSecondGoesOnWhereTheFirstStoodAndTheFirstNeverComesBack() throws Exception {
    Deliveries deliveries = new Deliveries(20261127, 60, 3, TODAY);
    Files.createDirectories(folder.resolve("rules"));
    for (RuleSource source : deliveries.rules()) {
      Files.writeString(
          folder.resolve("rules").resolve(Path.of(source.name()).getFileName()), source.text());
    }
    try (JournalPlace place = new JournalPlace.InDatabase()) {
      List<String> options = new ArrayList<>(place.options(folder));
      options.addAll(
          List.of("--rules", folder.resolve("rules").toString(), "--clock", TODAY + "T09:00"));

      ServedPayer first = start("first", options);
      URI early = first.address();
      ServedPayer second = start("second", options);
      assertThat(send(early, deliveries.interchange(0)).statusCode()).isEqualTo(200);
      assertThat(second.says("Standing by: another payer")).isTrue();
      assertThat(send(early, deliveries.interchange(1)).statusCode()).isEqualTo(200);

      first.signal("STOP");
      long stopped = System.nanoTime();
      URI late = second.address();
      System.out.printf(
          "a suspended payer was replaced after %,d ms%n",
          (System.nanoTime() - stopped) / 1_000_000);
      assertThat(remittances("second")).isEqualTo(remittances("first"));
      assertThat(send(late, deliveries.interchange(2)).statusCode()).isEqualTo(200);

      first.signal("CONT");
      assertThat(send(early, deliveries.interchange(3)).statusCode()).isIn(500, 503);
      assertThat(get(early, "/health")).isEqualTo(503);
      assertThat(get(late, "/health")).isEqualTo(200);
      first.stop();

      ServedPayer third = start("third", options);
      assertThat(third.says("Standing by: another payer")).isTrue();
      byte[] mail = remittances("second");
      second.kill();
      third.address();
      assertThat(remittances("third")).isEqualTo(mail);
    } finally {
      for (ServedPayer payer : started) {
        payer.kill();
      }
    }
  }

  private ServedPayer start(String name, List<String> options) throws IOException {
    ServedPayer payer = ServedPayer.start(folder.resolve(name), options.toArray(String[]::new));
    started.add(payer);
    return payer;
  }

  private byte[] remittances(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name).resolve(Sandbox.REMITTANCES));
  }

  private HttpResponse<String> send(URI payer, byte[] x12)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(payer.resolve("/x12")).POST(BodyPublishers.ofByteArray(x12)).build(),
        BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  private int get(URI payer, String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(payer.resolve(path)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
