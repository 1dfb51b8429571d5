package org.payersim.routes;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;

/**
 * Tells browsers to come by HTTPS only from now on (RFC 6797). Not told where a payer serves this
 * machine alone: it would hold for everything else a developer has at localhost.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its connection
final class StrictTransport extends ChannelOutboundHandlerAdapter {
  static final String HEADER = "Strict-Transport-Security";

  /** A year, in seconds. */
  private static final String VALUE = "max-age=31536000";

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      response.headers().set(HEADER, VALUE);
    }
    ctx.write(message, promise);
  }
}
