package org.payersim.routes;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** Counts connections, and closes those there is no room for; by HTTP it says so before. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its connection
final class ConnectionGate extends ChannelInboundHandlerAdapter {
  private final AdmissionControl control;
  private String address = "";
  private boolean open;

  ConnectionGate(AdmissionControl control) {
    this.control = control;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    address = RequestHead.address(ctx.channel());
    open = control.connect(address);
    if (open) {
      ctx.fireChannelActive();
    } else if (ctx.pipeline().get(SslHandler.class) == null) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(words())).addListener(ChannelFutureListener.CLOSE);
    } else {
      ctx.close();
    }
  }

  private static byte[] words() {
    Response busy = Problem.busy();
    StringBuilder head =
        new StringBuilder("HTTP/1.1 " + busy.status() + " Service Unavailable\r\n");
    busy.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: " + busy.contentType() + "\r\n");
    head.append("Content-Length: " + busy.bytes().length + "\r\nConnection: close\r\n\r\n");
    return (head + new String(busy.bytes(), StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (open) {
      ctx.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (open) {
      open = false;
      control.disconnect(address);
    }
    ctx.fireChannelInactive();
  }
}
