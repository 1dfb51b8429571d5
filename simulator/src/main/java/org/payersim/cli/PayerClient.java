package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;

/**
 * A running payer, as a command asks it. What the payer answers is printed as it came: JSON, and
 * for what it refuses its problem details (RFC 9457) on the error stream.
 */
final class PayerClient {
  private static final Duration TO_CONNECT = Duration.ofSeconds(20);

  /** Reprocessing goes over every claim there is. */
  private static final Duration TO_ANSWER = Duration.ofMinutes(30);

  /** Of the environment: the API key to come with, where the payer asks for one. */
  private static final String KEY = "PAYERSIM_KEY";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final URI server;

  PayerClient(URI server) {
    this.server = server;
  }

  /** One part of a path. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Prints what is there; returns the exit status. */
  int get(String path, CommandLine command) throws IOException, InterruptedException {
    return print(request(path).GET(), command);
  }

  /**
   * What a payer tells about a claim.
   *
   * @param number the payer's or the provider's
   * @param what the rest of the path, such as /explanation
   * @throws CannotRunException if it does not tell
   */
  String ask(String number, String what, boolean json) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request("/claims/" + segment(number) + what)
                .header("Accept", json ? "application/json" : "text/plain")
                .build());
    return switch (answer.statusCode()) {
      case OK -> answer.body();
      case NOT_FOUND -> throw new CannotRunException("the payer knows no claim of this number");
      default -> throw new CannotRunException("the payer answered " + answer.statusCode());
    };
  }

  /** Sends JSON and prints what comes back; returns the exit status: 1 if the payer refuses. */
  int post(String path, String json, CommandLine command) throws IOException, InterruptedException {
    return print(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        command);
  }

  private static int print(HttpRequest.Builder request, CommandLine command)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request.build());
    boolean done = answer.statusCode() == OK;
    PrintWriter to = done ? command.getOut() : command.getErr();
    to.println(answer.body().stripTrailing());
    to.flush();
    return done ? 0 : 1;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + path))
            .timeout(TO_ANSWER);
    String key = System.getenv(KEY);
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (ConnectException e) {
      throw new CannotRunException("no payer answers at " + request.uri());
    }
  }
}
