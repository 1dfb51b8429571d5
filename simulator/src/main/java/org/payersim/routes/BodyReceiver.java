package org.payersim.routes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.payersim.journal.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the body of a request aside as it arrives, whatever its size, and passes the request on when
 * it is whole. One request of a connection is answered before the next is looked at, so answers
 * keep the order of the requests. One handler a connection, on the connection's own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its connection
final class BodyReceiver extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BodyReceiver.class);

  private final Supplier<Body.Spool> spools;
  private final long limit;
  private final Queue<Object> held = new ArrayDeque<>();
  private Optional<Arriving> arriving = Optional.empty();
  private boolean answering;
  private long refused = -1;

  private record Arriving(HttpRequest head, Body.Spool spool) {}

  BodyReceiver(Supplier<Body.Spool> spools, long limit) {
    this.spools = spools;
    this.limit = limit;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (answering) {
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
      arriving.ifPresent(request -> refuse(ctx, request.head(), problem));
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      refuse(
          ctx,
          head,
          Problem.of(ProblemType.MALFORMED_REQUEST, "this is not HTTP as the payer knows it"));
      return;
    }
    if (HttpUtil.getContentLength(head, 0L) > limit) {
      refuse(ctx, head, Problem.tooLarge(limit));
      return;
    }
    if (HttpUtil.is100ContinueExpected(head)) {
      ctx.writeAndFlush(
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
    arriving = Optional.of(new Arriving(head, spools.get()));
  }

  private void take(ChannelHandlerContext ctx, HttpContent content) throws IOException {
    ByteBuf bytes = content.content();
    if (refused >= 0) {
      passBy(ctx, bytes.readableBytes(), content instanceof LastHttpContent);
      return;
    }
    if (arriving.isEmpty()) {
      return;
    }
    Arriving request = arriving.get();
    if (content.decoderResult().isFailure()) {
      refuse(
          ctx,
          request.head(),
          Problem.of(ProblemType.MALFORMED_REQUEST, "the body is not framed as HTTP has it"));
      return;
    }
    if (request.spool().size() + bytes.readableBytes() > limit) {
      refuse(ctx, request.head(), Problem.tooLarge(limit));
      return;
    }
    request.spool().write(bytes.nioBuffer());
    if (content instanceof LastHttpContent) {
      Body body = request.spool().finish();
      arriving = Optional.empty();
      answering = true;
      ctx.fireChannelRead(new SpooledRequest(request.head(), body));
    }
  }

  /** A client that is still sending must be read for a while, or it never sees the answer. */
  private void passBy(ChannelHandlerContext ctx, int bytes, boolean last) {
    refused += bytes;
    if (last || refused > limit) {
      ctx.close();
    }
  }

  private void refuse(ChannelHandlerContext ctx, HttpRequest head, Response refusal) {
    String[] uri = (head.uri() + "?").split("\\?", -1); // undecoded: it may be no address at all
    String accept = Optional.ofNullable(head.headers().get(HttpHeaderNames.ACCEPT)).orElse("");
    Response problem = FhirRoute.told(refusal, uri[0], uri[1], accept);
    discard();
    refused = 0;
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(problem.bytes()));
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, problem.contentType());
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, problem.bytes().length);
    response.headers().set(HttpHeaderNames.CONNECTION, "close");
    problem.headers().forEach((name, value) -> response.headers().set(name, value));
    ctx.writeAndFlush(response);
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
    }
    ctx.write(message, promise);
  }

  private void answered(ChannelHandlerContext ctx) {
    answering = false;
    while (!answering && !held.isEmpty()) {
      channelRead(ctx, held.remove());
    }
    if (!answering) {
      ctx.channel().config().setAutoRead(true);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    discard();
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    ctx.fireChannelInactive();
  }

  private void discard() {
    try {
      if (arriving.isPresent()) {
        arriving.get().spool().discard();
      }
    } catch (IOException e) {
      LOG.warn("A body that broke off could not be removed", e);
    }
    arriving = Optional.empty();
  }
}
