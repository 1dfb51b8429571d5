package org.payersim.routes;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;

/** A request whose body has been put aside as it arrived; as HTTP it has none. */
final class SpooledRequest extends DefaultFullHttpRequest {
  private final Request request;
  private final Place place;

  /**
   * @param request what is asked, and by whom
   * @param place what it takes up
   */
  SpooledRequest(HttpRequest head, Request request, Place place) {
    super(
        head.protocolVersion(),
        head.method(),
        head.uri(),
        Unpooled.EMPTY_BUFFER,
        withoutFraming(head.headers()),
        EmptyHttpHeaders.INSTANCE);
    this.request = request;
    this.place = place;
  }

  private static HttpHeaders withoutFraming(HttpHeaders headers) {
    return headers
        .copy()
        .remove(HttpHeaderNames.TRANSFER_ENCODING)
        .remove(HttpHeaderNames.EXPECT)
        .set(HttpHeaderNames.CONTENT_LENGTH, 0);
  }

  Request request() {
    return request;
  }

  Place place() {
    return place;
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
