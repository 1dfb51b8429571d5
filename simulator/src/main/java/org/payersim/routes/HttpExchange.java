package org.payersim.routes;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.netty.http.NettyHttpMessage;

/** Between a Camel exchange and a request or response of ours. */
final class HttpExchange {
  private static final String SPOOLED = "payersim.request";

  private HttpExchange() {}

  /** What was asked. */
  static Request request(Exchange exchange) {
    return spooled(exchange).request();
  }

  /** What it takes up. */
  static Place place(Exchange exchange) {
    return spooled(exchange).place();
  }

  private static SpooledRequest spooled(Exchange exchange) {
    SpooledRequest known = exchange.getProperty(SPOOLED, SpooledRequest.class);
    if (known != null) {
      return known;
    }
    if (exchange.getIn(NettyHttpMessage.class).getHttpRequest() instanceof SpooledRequest came) {
      exchange.setProperty(SPOOLED, came);
      return came;
    }
    throw new IllegalStateException("a request that did not pass the body receiver");
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
