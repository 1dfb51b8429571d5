package org.payersim.routes;

import org.payersim.observe.Metrics;

/** {@code GET /metrics}: what went through the payer and what the process uses, for Prometheus. */
final class MetricsRoute extends Conversation {
  static final String PATH = "/metrics";

  private final Metrics metrics;

  MetricsRoute(Metrics metrics) {
    super("metrics", PATH, false, "GET");
    this.metrics = metrics;
  }

  @Override
  public Response answer(Request request) {
    return Response.ok(Metrics.MEDIA_TYPE, metrics.scrape());
  }
}
