package org.payersim.routes;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.payersim.access.User;
import org.payersim.journal.Body;

/** Reads what is asked off the head of a request, before anything of its body is there. */
final class RequestHead {
  private static final String SANDBOX = "Payersim-Sandbox";
  private static final String KEY = "Idempotency-Key";

  private RequestHead() {}

  /**
   * The request, without a body yet, of nobody in particular.
   *
   * @param address where it comes from
   */
  static Request read(HttpRequest http, String address) {
    QueryStringDecoder uri = new QueryStringDecoder(target(http.uri()));
    return new Request(
        http.method().name(),
        path(uri),
        uri.rawQuery(),
        "",
        address,
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
        Body.of(new byte[0]),
        new AtomicBoolean());
  }

  /** Where a connection comes from; of a proxy, if there is one in front. */
  static String address(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
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

  private static String header(HttpRequest http, CharSequence name) {
    return Optional.ofNullable(http.headers().get(name)).orElse("");
  }
}
