package org.payersim.routes;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import org.payersim.journal.Body;

/** A request whose body has been put aside as it arrived; as HTTP it has none. */
final class SpooledRequest extends DefaultFullHttpRequest {
  private final Body body;

  SpooledRequest(HttpRequest head, Body body) {
    super(
        head.protocolVersion(),
        head.method(),
        head.uri(),
        Unpooled.EMPTY_BUFFER,
        withoutFraming(head.headers()),
        EmptyHttpHeaders.INSTANCE);
    this.body = body;
  }

  private static HttpHeaders withoutFraming(HttpHeaders headers) {
    return headers
        .copy()
        .remove(HttpHeaderNames.TRANSFER_ENCODING)
        .remove(HttpHeaderNames.EXPECT)
        .set(HttpHeaderNames.CONTENT_LENGTH, 0);
  }

  Body body() {
    return body;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
