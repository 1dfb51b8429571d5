package org.payersim.scenarios.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A payer over HTTP: claims in, acknowledgments back, remittances fetched. */
final class HttpPayer implements PayerEndpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TO_CONNECT = Duration.ofSeconds(20);
  private static final Duration TO_ANSWER = Duration.ofMinutes(5);
  private static final int OK = 200;

  /** Too many requests, service unavailable. */
  private static final Set<Integer> LATER = Set.of(429, 503);

  /** As the commands that ask a running payer have it. */
  private static final String KEY = "PAYERSIM_KEY";

  private final String root;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();

  private final Optional<String> key;

  /**
   * @param address where the payer is, without {@code /x12}; a sandbox's address does as well
   */
  HttpPayer(URI address) {
    this(address, Optional.ofNullable(System.getenv(KEY)));
  }

  /**
   * @param key API key of who sends
   */
  HttpPayer(URI address, Optional<String> key) {
    this.root = address.toString().replaceAll("/+$", "");
    this.key = key;
  }

  @Override
  public byte[] send(String interchanges) throws IOException, InterruptedException {
    HttpResponse<byte[]> reply =
        client.send(
            request("/x12")
                .header("Content-Type", "application/edi-x12")
                .POST(BodyPublishers.ofString(interchanges, StandardCharsets.ISO_8859_1))
                .build(),
            BodyHandlers.ofByteArray());
    if (reply.statusCode() != OK) {
      throw refused(reply);
    }
    return reply.body();
  }

  private static RefusedException refused(HttpResponse<?> reply) {
    Optional<String> later =
        LATER.contains(reply.statusCode())
            ? reply.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,4}"))
            : Optional.empty();
    return later.isPresent()
        ? RefusedException.later(reply.statusCode(), Integer.parseInt(later.get()))
        : RefusedException.of(reply.statusCode());
  }

  @Override
  public boolean setDay(LocalDate day) throws IOException, InterruptedException {
    String body = "{\"at\": \"%sT08:00:00\"}".formatted(day);
    HttpResponse<Void> reply =
        client.send(
            request("/clock")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.discarding());
    return reply.statusCode() == OK;
  }

  @Override
  public List<String> listRemittances() throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    for (JsonNode one : JSON.readTree(get("/remittances"))) {
      paths.add("/remittances/" + one.path("id").asText());
    }
    return paths;
  }

  @Override
  public byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> reply =
        client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    if (reply.statusCode() != OK) {
      throw RefusedException.of(reply.statusCode());
    }
    return reply.body();
  }

  private HttpRequest.Builder request(String path) {
    return authorized(HttpRequest.newBuilder(URI.create(root + path)).timeout(TO_ANSWER), key);
  }

  /** With the API key of the environment, where the payer asks who comes. */
  static HttpRequest.Builder authorized(HttpRequest.Builder request) {
    return authorized(request, Optional.ofNullable(System.getenv(KEY)));
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, Optional<String> key) {
    return key.isEmpty() || key.get().isBlank()
        ? request
        : request.header("Authorization", "Bearer " + key.get().strip());
  }

  @Override
  public void close() {
    client.close();
  }
}
