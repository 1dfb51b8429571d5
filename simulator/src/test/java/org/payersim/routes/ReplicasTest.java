package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.sandbox.OutboundRemittance;

/** Three payers that keep one journal, and what becomes of it when one of them goes. */
class ReplicasTest {
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final Map<String, StandbyPayer> payers = new HashMap<>();
  private final List<Integer> ports = new ArrayList<>();
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    client = HttpClient.newHttpClient();
    for (int i = 0; i < 4; i++) {
      ports.add(StandbyPayer.freePort());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<StandbyPayer>> starting = new ArrayList<>();
      for (String name : NAMES) {
        starting.add(threads.submit(() -> startOne(name)));
      }
      for (Future<StandbyPayer> one : starting) {
        StandbyPayer payer = one.get();
        payers.put(payer.name, payer);
      }
    }
  }

  private StandbyPayer startOne(String name) throws IOException, InterruptedException {
    int port = ports.get("abcd".indexOf(name));
    return StandbyPayer.start(
        StandbyPayer.replica(name, port, NAMES, ports), folder.resolve(name), Settings.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    for (StandbyPayer payer : payers.values()) {
      payer.close();
    }
  }

  private StandbyPayer leader() {
    await().atMost(PATIENCE).until(() -> leading().size() == 1);
    return leading().getFirst();
  }

  private List<StandbyPayer> leading() {
    return payers.values().stream().filter(one -> one.replica.takes()).toList();
  }

  private StandbyPayer follower() {
    StandbyPayer leader = leader();
    return payers.values().stream().filter(one -> !one.equals(leader)).findFirst().orElseThrow();
  }

  private HttpResponse<String> post(StandbyPayer to, int number, String claim) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(to.address.resolve("/x12"))
            .header("Idempotency-Key", "\"" + number + "\"")
            .POST(BodyPublishers.ofByteArray(delivery(number, claim)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> ask(StandbyPayer whom, String method, String path) throws Exception {
    URI uri = whom.address.resolve(path);
    return client.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  /** Sends it until somebody takes it, whoever that is. */
  private void deliver(int number, String claim) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              for (StandbyPayer one : payers.values()) {
                HttpResponse<String> answer = post(one, number, claim);
                if (answer.statusCode() == 200) {
                  assertThat(answer.body()).contains("ST*999*", "ST*277*");
                  return true;
                }
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
              }
              return false;
            });
  }

  @Test
  void whoeverIsAskedAnswersForAll() throws Exception {
    StandbyPayer follower = follower();

    assertThat(post(follower, 1, "C1").body()).contains("ST*999*", "ST*277*");

    assertThat(ask(follower, "GET", "/claims/C1/explanation").body()).contains("C1");
    assertThat(ask(follower, "GET", "/replicas").body())
        .contains("\"leader\" : \"" + leader().name + "\"", "[ \"a\", \"b\", \"c\" ]");
    assertThat(ask(follower, "GET", "/ready").body()).contains("\"role\" : \"following\"");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(follower.payer().sandbox().listClaims("C1")).hasSize(1));
    assertLongBodiesCome();
  }

  /** Longer than what stands in the journal itself: the others fetch it. */
  private void assertLongBodiesCome() throws Exception {
    String[] claims = new String[300];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = "L" + i;
    }
    byte[] large = delivery(9, claims);
    assertThat(large.length).isGreaterThan(1 << 16);
    HttpRequest request =
        HttpRequest.newBuilder(follower().address.resolve("/x12"))
            .POST(BodyPublishers.ofByteArray(large))
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

    for (StandbyPayer one : payers.values()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(one.payer().sandbox().listClaims("L299")).hasSize(1));
    }
  }

  @Test
  void whenTheLeaderGoesAnotherHasAllThatWasTaken() throws Exception {
    for (int i = 1; i <= 5; i++) {
      deliver(i, "C" + i);
    }
    StandbyPayer gone = leader();
    payers.remove(gone.name);
    gone.close();

    deliver(6, "C6");
    deliver(3, "C3");

    for (StandbyPayer one : payers.values()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(one.payer().sandbox().listRemittances()).hasSize(6));
      assertThat(one.payer().sandbox().listClaims("C3")).as("sent again, done once").hasSize(1);
    }
    payers.put(gone.name, startOne(gone.name));
    deliver(7, "C7");
    await().atMost(PATIENCE).untilAsserted(this::allAreAlike);
  }

  private void allAreAlike() throws IOException {
    List<List<String>> told = new ArrayList<>();
    for (StandbyPayer one : payers.values()) {
      List<String> documents = new ArrayList<>();
      for (OutboundRemittance remittance : one.payer().sandbox().listRemittances()) {
        documents.add(
            new String(
                one.payer().sandbox().findRemittance(remittance.id()).orElseThrow(),
                StandardCharsets.US_ASCII));
      }
      told.add(documents);
    }
    assertThat(told.getFirst()).hasSize(7);
    assertThat(told).allMatch(one -> one.equals(told.getFirst()));
  }

  @Test
  void whoIsLeftAloneTakesNothing() throws Exception {
    deliver(1, "C1");
    StandbyPayer left = follower();
    for (String name : NAMES) {
      if (!name.equals(left.name)) {
        payers.remove(name).close();
      }
    }

    await().atMost(PATIENCE).until(() -> post(left, 2, "C2").statusCode() == 503);

    assertThat(ask(left, "GET", "/ready").statusCode()).isEqualTo(503);
    assertThat(ask(left, "GET", "/health").statusCode()).isEqualTo(200);
    assertThat(ask(left, "GET", "/claims/C1/explanation").statusCode()).isEqualTo(503);
    assertThat(left.payer().sandbox().listClaims("C2")).isEmpty();
  }

  @Test
  void oneMoreComesAndOneGoesForGood() throws Exception {
    deliver(1, "C1");
    StandbyPayer fourth = startOne("d");
    payers.put("d", fourth);
    await().atMost(PATIENCE).until(() -> leader().replica.status().voters().size() == 4);
    StandbyPayer gone = follower();
    payers.remove(gone.name);
    gone.close();

    assertThat(ask(leader(), "DELETE", "/replicas/" + gone.name).statusCode()).isEqualTo(200);
    assertThat(ask(leader(), "DELETE", "/replicas/nobody").statusCode()).isEqualTo(404);
    deliver(2, "C2");

    assertThat(leader().replica.status().voters())
        .hasSize(3)
        .doesNotContain(gone.name)
        .contains("d");
    assertWhoResignsLeadsNoMore();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(fourth.payer().sandbox().listClaims()).hasSize(3));
  }

  /** One that is about to be stopped lets another lead, and does not come back to it. */
  private void assertWhoResignsLeadsNoMore() {
    StandbyPayer resigned = leader();
    resigned.replica.resign();
    assertThat(resigned.replica.takes()).isFalse();

    deliver(3, "C3");

    assertThat(leader()).isNotEqualTo(resigned);
  }
}
