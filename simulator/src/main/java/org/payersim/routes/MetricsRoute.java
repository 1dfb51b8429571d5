package org.payersim.routes;

import org.payersim.observe.Metrics;

/** {@code GET /metrics}: what went through the payer and what the process uses, for Prometheus. */
final class MetricsRoute extends Conversation {
  private final Metrics metrics;

  MetricsRoute(Metrics metrics) {
    super("metrics", "/metrics", false, "GET");
    this.metrics = metrics;
  }

  @Override
  public Response answer(Request request) {
    return Response.ok(Metrics.MEDIA_TYPE, metrics.scrape());
  }
}
