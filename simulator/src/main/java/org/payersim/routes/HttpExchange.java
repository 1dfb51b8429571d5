package org.payersim.routes;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.netty.http.NettyHttpMessage;
import org.payersim.journal.Body;

/** Between a Camel exchange and a request or response of ours. */
final class HttpExchange {
  private static final String SANDBOX = "Payersim-Sandbox";
  private static final String KEY = "Idempotency-Key";

  private HttpExchange() {}

  static Request request(Exchange exchange) {
    FullHttpRequest http = exchange.getIn(NettyHttpMessage.class).getHttpRequest();
    Body body = http instanceof SpooledRequest spooled ? spooled.body() : Body.of(new byte[0]);
    QueryStringDecoder uri = new QueryStringDecoder(http.uri());
    return new Request(
        http.method().name(),
        uri.path(),
        uri.rawQuery(),
        "",
        new Request.Headers(
            header(http, HttpHeaderNames.ACCEPT),
            header(http, SANDBOX),
            header(http, HttpHeaderNames.COOKIE),
            header(http, KEY),
            header(http, HttpHeaderNames.CONTENT_TYPE),
            header(http, HttpHeaderNames.AUTHORIZATION),
            header(http, HttpHeaderNames.HOST)),
        body,
        new AtomicBoolean());
  }

  private static String header(FullHttpRequest http, CharSequence name) {
    return Optional.ofNullable(http.headers().get(name)).orElse("");
  }

  /** Nothing the client sent is echoed: the answer is made anew. */
  static void answer(Exchange exchange, Request request, Response answer) {
    Response response =
        FhirRoute.told(answer, request.path(), request.query(), request.headers().accept());
    Message out = exchange.getMessage();
    out.removeHeaders("*");
    out.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
    out.setHeader(Exchange.CONTENT_TYPE, response.contentType());
    response.headers().forEach(out::setHeader);
    out.setBody(response.bytes());
  }
}
