package org.payersim.routes;

import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.component.netty.http.NettyHttpMessage;
import org.apache.camel.support.AsyncProcessorSupport;
import org.payersim.journal.Body;
import org.payersim.replica.Replica;
import org.payersim.replica.ReplicaStatus;

/**
 * Passes a request on to the replica that leads, and its answer back. A request is passed on once:
 * two that take each other for the leader do not pass it to and fro.
 */
final class Forwarding extends AsyncProcessorSupport {
  private static final String FORWARDED = "payersim-forwarded";

  /** Headers that belong to a connection, or that the client writes itself. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          FORWARDED);

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration ANSWERING = Duration.ofMinutes(10);

  private final Replica replica;
  private final HttpClient http;

  /**
   * @param believed whose certificates count, if not whose the Java platform says
   */
  Forwarding(Replica replica, Optional<SSLContext> believed) {
    this.replica = replica;
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER);
    believed.ifPresent(client::sslContext);
    this.http = client.build();
  }

  /** Whether a request is another replica's to answer. */
  boolean isDue(Request request) {
    return switch (request.path()) {
      case HealthRoute.PATH, ReadyRoute.PATH, MetricsRoute.PATH -> false;
      default -> !replica.takes();
    };
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    Request request = HttpExchange.request(exchange);
    HttpRequest asked = exchange.getIn(NettyHttpMessage.class).getHttpRequest();
    ReplicaStatus status = replica.status();
    Optional<URI> leader = status.leaderAddress();
    if (leader.isEmpty() || status.leads() || asked.headers().contains(FORWARDED)) {
      return refuse(exchange, callback, request, Problem.notLeading("no replica leads now"));
    }
    Place place = HttpExchange.place(exchange).hold();
    var unused =
        http.sendAsync(passedOn(leader.get(), asked, request), BodyHandlers.ofByteArray())
            .handle((answer, failure) -> failure == null ? response(answer) : problem(failure))
            .thenAccept(
                response -> {
                  end(exchange, request, response);
                  callback.done(false);
                  place.release();
                });
    return false;
  }

  private static boolean refuse(
      Exchange exchange, AsyncCallback callback, Request request, Response why) {
    end(exchange, request, why);
    callback.done(true);
    return true;
  }

  private static void end(Exchange exchange, Request request, Response response) {
    Workers.discard(request);
    HttpExchange.answer(exchange, response);
  }

  private static java.net.http.HttpRequest passedOn(
      URI leader, HttpRequest asked, Request request) {
    java.net.http.HttpRequest.Builder passed =
        java.net.http.HttpRequest.newBuilder(leader.resolve(asked.uri()))
            .timeout(ANSWERING)
            .header(FORWARDED, "1")
            .method(asked.method().name(), body(request.body()));
    asked
        .headers()
        .forEach(
            header -> {
              if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                passed.header(header.getKey(), header.getValue());
              }
            });
    return passed.build();
  }

  private static BodyPublisher body(Body body) {
    return body.size() == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> new BodyStream(body)), body.size());
  }

  /** The bytes of a body, one after the other. */
  private static final class BodyStream extends InputStream {
    private final Body body;
    private long place;

    BodyStream(Body body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = body.source().read(place, into, offset, length);
      place += Math.max(0, count);
      return count;
    }
  }

  private static Response response(HttpResponse<byte[]> answer) {
    Map<String, String> headers = new HashMap<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!NOT_PASSED_ON.contains(lower) && !lower.equals("content-type")) {
                headers.put(name, values.getFirst());
              }
            });
    String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
    return new Response(answer.statusCode(), type, answer.body(), headers);
  }

  private static Response problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return Problem.notLeading("the replica that led does not answer; nothing was taken");
      }
    }
    return Problem.notLeading(
        "the replica that led did not answer: it is not known what was taken; send it again, a"
            + " delivery with the same Idempotency-Key");
  }
}
