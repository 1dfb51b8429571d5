package org.payersim.routes;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.netty.NettyConstants;
import org.apache.camel.component.netty.http.NettyHttpMessage;
import org.payersim.access.User;
import org.payersim.journal.Body;

/** Between a Camel exchange and a request or response of ours. */
final class HttpExchange {
  private static final String SANDBOX = "Payersim-Sandbox";
  private static final String KEY = "Idempotency-Key";
  private static final String REQUEST = "payersim.request";

  private HttpExchange() {}

  /** What was asked; made once. */
  static Request request(Exchange exchange) {
    Request known = exchange.getProperty(REQUEST, Request.class);
    if (known != null) {
      return known;
    }
    Request made = made(exchange);
    exchange.setProperty(REQUEST, made);
    return made;
  }

  private static Request made(Exchange exchange) {
    FullHttpRequest http = exchange.getIn(NettyHttpMessage.class).getHttpRequest();
    Body body = http instanceof SpooledRequest spooled ? spooled.body() : Body.of(new byte[0]);
    QueryStringDecoder uri = new QueryStringDecoder(target(http.uri()));
    return new Request(
        http.method().name(),
        path(uri),
        uri.rawQuery(),
        "",
        remote(exchange),
        new Request.Headers(
            header(http, HttpHeaderNames.ACCEPT),
            header(http, SANDBOX),
            header(http, HttpHeaderNames.COOKIE),
            header(http, KEY),
            header(http, HttpHeaderNames.CONTENT_TYPE),
            header(http, HttpHeaderNames.AUTHORIZATION),
            header(http, HttpHeaderNames.HOST),
            header(http, HttpHeaderNames.ORIGIN)),
        User.UNASKED,
        body,
        new AtomicBoolean());
  }

  private static String remote(Exchange exchange) {
    return exchange.getIn().getHeader(NettyConstants.NETTY_REMOTE_ADDRESS)
            instanceof InetSocketAddress address
        ? address.getAddress().getHostAddress()
        : "";
  }

  /** Path and query, of a whole address as well (RFC 9112, section 3.2.2). */
  private static String target(String uri) {
    if (uri.startsWith("/")) {
      return uri;
    }
    int authority = uri.indexOf("://");
    int path = authority < 0 ? -1 : uri.indexOf('/', authority + 3);
    return path < 0 ? uri : uri.substring(path);
  }

  /** Decoded; empty, which is nowhere, if it cannot be. */
  private static String path(QueryStringDecoder uri) {
    try {
      return uri.path();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String header(FullHttpRequest http, CharSequence name) {
    return Optional.ofNullable(http.headers().get(name)).orElse("");
  }

  /** Nothing the client sent is echoed: the answer is made anew. */
  static void answer(Exchange exchange, Request request, Response answer) {
    Response response =
        FhirRoute.told(answer, request.path(), request.query(), request.headers().accept());
    answer(exchange, response);
  }

  /** The same as it is. */
  static void answer(Exchange exchange, Response response) {
    Message out = exchange.getMessage();
    out.removeHeaders("*");
    out.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
    out.setHeader(Exchange.CONTENT_TYPE, response.contentType());
    response.headers().forEach(out::setHeader);
    out.setBody(response.bytes());
  }
}
