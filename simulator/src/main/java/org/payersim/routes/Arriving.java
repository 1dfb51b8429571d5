package org.payersim.routes;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.util.Optional;
import org.payersim.journal.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that was let in and whose body comes.
 *
 * @param head as it came
 * @param request what it asks, and of whom; without its body yet
 * @param place what it takes up
 * @param limit largest body it may have, in bytes
 * @param spool where the body is put aside
 */
record Arriving(HttpRequest head, Request request, Place place, long limit, Body.Spool spool) {
  private static final Logger LOG = LoggerFactory.getLogger(Arriving.class);

  /** What is answered instead of taking more of the body in, if anything. */
  Optional<Response> refusal(HttpContent content, AdmissionControl control) {
    int bytes = content.content().readableBytes();
    if (content.decoderResult().isFailure()) {
      return Optional.of(
          Problem.of(ProblemType.MALFORMED_REQUEST, "the body is not framed as HTTP has it"));
    }
    if (spool.size() + bytes > limit) {
      return Optional.of(Problem.tooLarge(limit));
    }
    return place.grow(bytes).map(control::refused);
  }

  /** Puts more of the body aside. */
  void take(HttpContent content) throws IOException {
    spool.write(content.content().nioBuffer());
  }

  /** The request with its body, whole. */
  SpooledRequest whole() throws IOException {
    return new SpooledRequest(head, request.with(spool.finish()), place);
  }

  /** It is not taken: nothing of it is kept. */
  void discard() {
    try {
      spool.discard();
    } catch (IOException e) {
      LOG.warn("A body that broke off could not be removed", e);
    }
  }
}
