package org.payersim.routes;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.payersim.observe.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request in by its head, puts its body aside as it arrives, whatever its size, and passes
 * the request on when it is whole. One request of a connection is answered before the next is
 * looked at, so answers keep the order of the requests. Who is too slow is not waited for. One
 * handler a connection, on the connection's own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its connection
final class BodyReceiver extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BodyReceiver.class);

  /** A body that is refused and has no more is read, and its connection kept. */
  private static final long SHORT = 1 << 16;

  private final FrontDoor door;
  private final SlowClient slow;
  private final Queue<Object> held = new ArrayDeque<>();
  private State state = State.BETWEEN;
  private Optional<Arriving> arriving = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private long passed;
  private boolean kept;

  /** Whether what came at once was something whole: a head, or a piece of a body. */
  private boolean understood;

  /** Where the connection is. */
  private enum State {
    /** No head is there that was not answered. */
    BETWEEN,
    /** It is found out who comes; what he sends meanwhile is held. */
    ASKING,
    /** A body comes. */
    TAKING,
    /** The body of a request that was refused goes by. */
    PASSING,
    /** The request is worked on, or its answer on its way; what comes meanwhile is held. */
    ANSWERING
  }

  BodyReceiver(FrontDoor door) {
    this.door = door;
    this.slow = new SlowClient(door.limits(), this::tooSlow);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    ctx.pipeline().addFirst(new ConnectionGate(door.control()));
    if (door.strict()) {
      ctx.pipeline().addBefore(ctx.name(), null, new StrictTransport());
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    slow.watch(ctx);
    ctx.fireChannelActive();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (state == State.BETWEEN && !understood) {
      slow.headBegins();
    }
    understood = false;
    ctx.fireChannelReadComplete();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    understood = true;
    if (state == State.ASKING || state == State.ANSWERING) {
      held.add(message);
      ctx.channel().config().setAutoRead(false);
      return;
    }
    try {
      if (message instanceof HttpRequest head) {
        begin(ctx, head);
      }
      if (message instanceof HttpContent content) {
        take(ctx, content);
      }
    } catch (IOException e) {
      LOG.error("A request's body could not be put on disk", e);
      Response problem = Problem.notOnDisk(e);
      arriving.ifPresent(request -> refuse(ctx, request.head(), problem, false));
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest head) {
    slow.bodyBegins();
    if (head.decoderResult().isFailure()) {
      Response malformed =
          Problem.of(ProblemType.MALFORMED_REQUEST, "this is not HTTP as the payer knows it");
      refuse(ctx, head, malformed, false);
      passBy(ctx, 0, true); // nobody knows where its body ends
      return;
    }
    Request request = RequestHead.read(head, RequestHead.address(ctx.channel()));
    if (HttpUtil.getContentLength(head, 0L) > door.limit(request)) {
      refuse(ctx, head, Problem.tooLarge(door.limit(request)), false);
      return;
    }
    CompletableFuture<FrontDoor.Entrance> entrance = door.enter(request);
    if (entrance.isDone()) {
      enter(ctx, head, request, entrance.join());
      return;
    }
    state = State.ASKING;
    slow.rest();
    entrance.thenAcceptAsync(
        entered -> {
          slow.bodyBegins();
          enter(ctx, head, request, entered);
          resume(ctx);
        },
        ctx.executor());
  }

  private void enter(
      ChannelHandlerContext ctx, HttpRequest head, Request request, FrontDoor.Entrance entrance) {
    if (entrance.refusal().isPresent()) {
      boolean isShort = HttpUtil.getContentLength(head, 0L) <= SHORT;
      boolean whole = !HttpUtil.is100ContinueExpected(head) && HttpUtil.isKeepAlive(head);
      refuse(ctx, head, entrance.refusal().get(), isShort && whole);
      return;
    }
    if (!ctx.channel().isActive()) {
      entrance.place().release();
      return;
    }
    if (HttpUtil.is100ContinueExpected(head)) {
      ctx.writeAndFlush(DirectAnswer.goOn());
    }
    place = Optional.of(entrance.place());
    state = State.TAKING;
    arriving =
        Optional.of(
            new Arriving(
                head,
                request.from(entrance.user()),
                entrance.place(),
                door.limit(request),
                door.spools().get()));
  }

  private void take(ChannelHandlerContext ctx, HttpContent content) throws IOException {
    int bytes = content.content().readableBytes();
    slow.moved(bytes);
    if (state == State.PASSING) {
      passBy(ctx, bytes, content instanceof LastHttpContent);
      return;
    }
    if (arriving.isEmpty()) {
      return;
    }
    Arriving request = arriving.get();
    Optional<Response> refusal = request.refusal(content, door.control());
    if (refusal.isPresent()) {
      refuse(ctx, request.head(), refusal.get(), false);
      passBy(ctx, 0, content instanceof LastHttpContent);
      return;
    }
    request.take(content);
    if (content instanceof LastHttpContent) {
      SpooledRequest whole = request.whole();
      arriving = Optional.empty();
      state = State.ANSWERING;
      slow.rest();
      ctx.fireChannelRead(whole);
    }
  }

  /** A client that is still sending must be read for a while, or it never sees the answer. */
  private void passBy(ChannelHandlerContext ctx, int bytes, boolean last) {
    passed += bytes;
    if (last && kept) {
      state = State.BETWEEN;
      slow.idle();
    } else if (last || passed > (kept ? SHORT : door.bodyLimit())) {
      ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /**
   * Answers without the request being passed on.
   *
   * @param keep whether another may come by the same connection when the body has gone by
   */
  private void refuse(ChannelHandlerContext ctx, HttpRequest head, Response refusal, boolean keep) {
    discard();
    state = State.PASSING;
    passed = 0;
    kept = keep;
    ctx.writeAndFlush(DirectAnswer.of(head, refusal, keep));
  }

  /** What the client does now takes too long. */
  private void tooSlow(ChannelHandlerContext ctx) {
    if (state == State.TAKING && arriving.isPresent()) {
      Response problem = door.control().refused(Refusal.SLOW_SENDER);
      refuse(ctx, arriving.get().head(), problem, false);
      ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
      return;
    }
    if (state == State.ANSWERING) {
      door.control().count(Refusal.SLOW_READER);
    } else if (slow.isInHead()) {
      door.control().count(Refusal.SLOW_SENDER);
    }
    ctx.close();
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent) {
      promise.addListener((ChannelFutureListener) done -> answered(ctx));
    }
    if (message instanceof FullHttpResponse answer) {
      Optional<WireFault> fault = WireFault.take(answer);
      if (fault.isPresent()) {
        fault.get().happen(ctx, answer, promise);
        return;
      }
      slow.answerBegins(answer.content().readableBytes());
    }
    ctx.write(message, promise);
  }

  private void answered(ChannelHandlerContext ctx) {
    release();
    state = State.BETWEEN;
    slow.idle();
    resume(ctx);
  }

  /** Goes on with what was held. */
  private void resume(ChannelHandlerContext ctx) {
    while (state != State.ASKING && state != State.ANSWERING && !held.isEmpty()) {
      channelRead(ctx, held.remove());
    }
    if (held.isEmpty() && state != State.ASKING && state != State.ANSWERING) {
      ctx.channel().config().setAutoRead(true);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    slow.stop();
    discard();
    release();
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    ctx.fireChannelInactive();
  }

  private void release() {
    place.ifPresent(Place::release);
    place = Optional.empty();
  }

  private void discard() {
    if (arriving.isPresent()) {
      arriving.get().discard();
      arriving = Optional.empty();
      release();
    }
  }
}
