package org.payersim.routes;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/** Answers where a connection is, of requests that are not passed on. */
final class DirectAnswer {
  private DirectAnswer() {}

  /** Go on sending (RFC 9110, 15.2.1). */
  static FullHttpResponse goOn() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
  }

  /**
   * What is wrong, in the form the path has.
   *
   * @param keep whether the connection stays open
   */
  static FullHttpResponse of(HttpRequest head, Response refusal, boolean keep) {
    String[] uri = (head.uri() + "?").split("\\?", -1); // undecoded: it may be no address at all
    String accept = Optional.ofNullable(head.headers().get(HttpHeaderNames.ACCEPT)).orElse("");
    Response problem = FhirRoute.told(refusal, uri[0], uri[1], accept);
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(problem.bytes()));
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, problem.contentType());
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, problem.bytes().length);
    if (!keep) {
      response.headers().set(HttpHeaderNames.CONNECTION, "close");
    }
    problem.headers().forEach((name, value) -> response.headers().set(name, value));
    return response;
  }
}
