package org.payersim.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP as a player of scenarios needs it; failures are sentences. */
final class Wire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param body its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  record Answer(int status, byte[] body) {
    boolean isFine() {
      return status >= 200 && status < 300;
    }

    JsonNode json() throws IOException {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new IOException("the payer answered with something that is no JSON", e);
      }
    }
  }

  /**
   * The address of a path below another; blanks and the like are written as addresses have them.
   */
  static URI below(URI root, String path) {
    try {
      String base = root.toString().replaceAll("/+$", "");
      return URI.create(base + new URI(null, null, path, null).toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address: " + root + path, e);
    }
  }

  Answer get(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).GET().header("Accept", "application/json, */*"));
  }

  /** An X12 document, which the payer would also tell in JSON. */
  Answer document(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).GET().header("Accept", "application/edi-x12"));
  }

  Answer send(String method, URI address, String type, byte[] body) throws IOException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  Answer sendJson(String method, URI address, JsonNode body) throws IOException {
    return send(method, address, "application/json", JSON.writeValueAsBytes(body));
  }

  Answer delete(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).DELETE());
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    HttpRequest sent = request.timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> answer = client.send(sent, BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the payer at " + sent.uri() + " was asked", e);
    } catch (IOException e) {
      throw new IOException("no answer from the payer at " + sent.uri(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
