package org.payersim.routes;

import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.Sandbox;

/** Sends what has become due while nothing else happened. */
final class LateRoute extends RouteBuilder {
  private final Sandbox sandbox;

  LateRoute(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public void configure() {
    from("timer:late?period=250&delay=250")
        .routeId("late")
        .process(exchange -> sandbox.outbound().releaseDue());
  }
}
