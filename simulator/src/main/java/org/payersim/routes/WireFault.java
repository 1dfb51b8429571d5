package org.payersim.routes;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.payersim.control.FaultAction;

/**
 * What goes wrong with an answer on the wire. It travels with the answer in a header that never
 * leaves the payer.
 *
 * @param kind what happens
 * @param bytes how many before it happens, or at a time
 * @param time how long it takes, or between two times
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its connection
record WireFault(Kind kind, int bytes, Duration time) {
  /** Where it stands. */
  static final String HEADER = "Payersim-Wire-Fault";

  /** What happens. */
  enum Kind {
    SILENCE,
    RESET,
    DRIP,
    SLOW
  }

  static WireFault of(FaultAction.Silence silence) {
    return new WireFault(Kind.SILENCE, 0, silence.time());
  }

  static WireFault of(FaultAction.Reset reset) {
    return new WireFault(Kind.RESET, reset.bytes(), Duration.ZERO);
  }

  static WireFault of(FaultAction.Drip drip) {
    return new WireFault(Kind.DRIP, drip.bytes(), drip.every());
  }

  static WireFault of(FaultAction.Slow slow) {
    return new WireFault(Kind.SLOW, 0, slow.by());
  }

  String header() {
    return kind + " " + bytes + " " + time;
  }

  /** The fault an answer carries, taken out of it. */
  static Optional<WireFault> take(FullHttpResponse answer) {
    Optional<String> header = Optional.ofNullable(answer.headers().get(HEADER));
    answer.headers().remove(HEADER);
    return header.map(
        text -> {
          String[] parts = text.split(" ", -1);
          return new WireFault(
              Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Duration.parse(parts[2]));
        });
  }

  /** Lets it happen, on the connection's own thread. */
  void happen(ChannelHandlerContext ctx, FullHttpResponse answer, ChannelPromise promise) {
    switch (kind) {
      case SLOW -> later(ctx, () -> ctx.writeAndFlush(answer, promise));
      case SILENCE -> {
        answer.release();
        later(ctx, () -> close(ctx, promise));
      }
      case RESET -> reset(ctx, answer, promise);
      case DRIP -> {
        ctx.write(head(answer));
        drip(ctx, answer, promise);
      }
    }
  }

  private void later(ChannelHandlerContext ctx, Runnable then) {
    ctx.executor().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.close().addListener(closed -> promise.trySuccess());
  }

  private static DefaultHttpResponse head(FullHttpResponse answer) {
    return new DefaultHttpResponse(answer.protocolVersion(), answer.status(), answer.headers());
  }

  /** Closing without lingering resets the connection. */
  private void reset(ChannelHandlerContext ctx, FullHttpResponse answer, ChannelPromise promise) {
    if (ctx.channel() instanceof SocketChannel socket) {
      socket.config().setSoLinger(0);
    }
    ByteBuf content = answer.content();
    if (bytes == 0) {
      answer.release();
      close(ctx, promise);
      return;
    }
    ctx.write(head(answer));
    ByteBuf begin = content.readRetainedSlice(Math.min(bytes, content.readableBytes()));
    answer.release();
    ctx.writeAndFlush(new DefaultHttpContent(begin)).addListener(sent -> close(ctx, promise));
  }

  private void drip(ChannelHandlerContext ctx, FullHttpResponse answer, ChannelPromise promise) {
    ByteBuf content = answer.content();
    if (content.readableBytes() <= bytes || !ctx.channel().isActive()) {
      ByteBuf rest = content.readRetainedSlice(content.readableBytes());
      answer.release();
      ctx.writeAndFlush(new DefaultLastHttpContent(rest), promise);
      return;
    }
    ctx.writeAndFlush(new DefaultHttpContent(content.readRetainedSlice(bytes)));
    later(ctx, () -> drip(ctx, answer, promise));
  }
}
