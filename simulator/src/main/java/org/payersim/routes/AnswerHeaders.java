package org.payersim.routes;

import org.apache.camel.http.base.HttpHeaderFilterStrategy;

/** Which headers of an answer go out: as usual, and how long browsers may keep it. */
final class AnswerHeaders extends HttpHeaderFilterStrategy {
  AnswerHeaders() {
    getOutFilter().remove("cache-control");
  }
}
