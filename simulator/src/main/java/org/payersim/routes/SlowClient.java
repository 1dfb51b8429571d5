package org.payersim.routes;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the client of a connection keeps up: with sending a head, a body, with
 * reading its answer, or with asking anything at all.
 */
final class SlowClient {
  /** How often within a grace it is looked: so much later than allowed it may be noticed. */
  private static final int LOOKS = 4;

  private final Limits limits;
  private final Consumer<ChannelHandlerContext> tooSlow;
  private final Pace pace;
  private boolean inHead;
  private long toRead;
  private @Nullable Future<?> looking;

  /**
   * @param tooSlow what is to be done about it, on the connection's own thread
   */
  SlowClient(Limits limits, Consumer<ChannelHandlerContext> tooSlow) {
    this.limits = limits;
    this.tooSlow = tooSlow;
    this.pace = new Pace(limits.bytesPerSecond(), System::nanoTime);
  }

  /** Begins to look after a connection. */
  void watch(ChannelHandlerContext ctx) {
    idle();
    long between = limits.grace().toMillis() / LOOKS + 1;
    looking =
        ctx.executor()
            .scheduleWithFixedDelay(() -> look(ctx), between, between, TimeUnit.MILLISECONDS);
  }

  private void look(ChannelHandlerContext ctx) {
    if (toRead > 0) {
      ChannelOutboundBuffer out = ctx.channel().unsafe().outboundBuffer();
      long read = toRead - (out == null ? 0 : Math.min(toRead, out.totalPendingWriteBytes()));
      toRead -= read;
      pace.moved(read);
    }
    if (pace.isOver()) {
      pace.rest();
      tooSlow.accept(ctx);
    }
  }

  /** A request may come, or none for a while. */
  void idle() {
    inHead = false;
    toRead = 0;
    pace.begin(limits.idle());
  }

  /** Something came, and it is no whole head yet. */
  void headBegins() {
    if (!inHead) {
      inHead = true;
      pace.begin(limits.grace());
    }
  }

  boolean isInHead() {
    return inHead;
  }

  /** A head was whole. */
  void bodyBegins() {
    inHead = false;
    pace.begin(limits.grace());
  }

  /** So many bytes of the body came. */
  void moved(long bytes) {
    pace.moved(bytes);
  }

  /** It is the payer's turn. */
  void rest() {
    pace.rest();
  }

  /** So many bytes are to be read by the client. */
  void answerBegins(long bytes) {
    toRead = bytes;
    pace.begin(limits.grace());
  }

  /** The connection is closed. */
  void stop() {
    if (looking != null) {
      looking.cancel(false);
    }
  }
}
