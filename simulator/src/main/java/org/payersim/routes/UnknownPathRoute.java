package org.payersim.routes;

import org.apache.camel.builder.RouteBuilder;

/** Whatever no other route takes: a path nobody knows, or a method its path does not have. */
final class UnknownPathRoute extends RouteBuilder {
  private final HttpEndpoint http;
  private final Workers workers;
  private final Conversations known;

  UnknownPathRoute(HttpEndpoint http, Workers workers, Conversations known) {
    this.http = http;
    this.workers = workers;
    this.known = known;
  }

  @Override
  public void configure() {
    from(http.anything()).routeId("unknown").process(workers.answer(known));
  }
}
