package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.fuzz.Fuzzing;
import org.payersim.journal.Body;
import org.payersim.observe.Metrics;

/** What comes by HTTP is let in or refused, and in the end nothing of it is held any more. */
class HttpFuzzTest {
  private static final List<String> REQUESTS =
      List.of(
          "POST /x12 HTTP/1.1\r\nHost: payer\r\nContent-Length: 9\r\nIdempotency-Key: a\r\n\r\n"
              + "ISA*00*~~GET /claims?page=2&size=10 HTTP/1.1\r\nHost: payer\r\n\r\n",
          "POST /core/mime HTTP/1.1\r\n"
              + "Host: payer\r\n"
              + "Transfer-Encoding: chunked\r\n"
              + "Content-Type: multipart/form-data; boundary=a\r\n\r\n"
              + "5\r\n"
              + "ISA*0\r\n"
              + "3;a=b\r\n"
              + "0*~\r\n"
              + "0\r\n"
              + "Trailer: x\r\n\r\n",
          "PUT /rules/a%2Fb.yaml?x=%C3%A4 HTTP/1.1\r\nHost: payer\r\nExpect: 100-continue\r\n"
              + "Authorization: Basic YTpi\r\nContent-Length: 4\r\n\r\na: b",
          "GET http://payer/claims/C1/explanation HTTP/1.0\r\nAccept: application/json\r\n"
              + "Cookie: lab=abc; a=b\r\nOrigin: https://payer\r\n\r\n");

  @TempDir private Path folder;

  @Test
  void requestsAreLetInOrRefusedAndNothingIsLeftOfThem() throws IOException {
    try (Metrics metrics = new Metrics();
        Guard guard = Guard.of(Protection.NONE)) {
      FrontDoor door =
          FrontDoor.of(
              Settings.DEFAULT.withBodyLimit(64).withWorkers(1, 7),
              guard,
              metrics,
              () -> new Body.Spool(folder));
      List<byte[]> seeds =
          REQUESTS.stream().map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
      new Fuzzing("HTTP", 15, seeds, Set.of()).run(bytes -> send(bytes, door));
      assertThat(metrics.scrape())
          .contains(
              "payersim_http_requests_open 0.0\n",
              "payersim_http_bodies_open_bytes 0.0\n",
              "payersim_http_connections_open 0.0\n");
    }
  }

  private static void send(byte[] bytes, FrontDoor door) throws IOException {
    EmbeddedChannel channel =
        new EmbeddedChannel(
            new HttpRequestDecoder(), new HttpResponseEncoder(), new BodyReceiver(door));
    channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    for (Object in = channel.readInbound(); in != null; in = channel.readInbound()) {
      if (in instanceof SpooledRequest whole) {
        look(whole.request());
        whole.request().discardUntaken();
      }
      ReferenceCountUtil.release(in);
    }
    channel.checkException();
    channel.finishAndReleaseAll();
  }

  /** What every conversation looks at before it does anything. */
  private static void look(Request request) {
    assertThat(Operation.of(request).name()).isNotEmpty();
    for (Runnable one :
        List.<Runnable>of(
            () -> Query.of(request, Set.of("page", "size")).number("page", 1, 1, 9),
            () -> IdempotencyKey.of(request.headers().key()))) {
      try {
        one.run();
      } catch (IllegalArgumentException e) {
        // told as a problem
      }
    }
  }
}
