package org.payersim.routes;

import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;

/** Sends what has become due while nothing else happened, of the payer and its sandboxes. */
final class LateRoute extends RouteBuilder {
  private final Sandbox sandbox;
  private final Optional<Sandboxes> others;

  LateRoute(Sandbox sandbox, Optional<Sandboxes> others) {
    this.sandbox = sandbox;
    this.others = others;
  }

  @Override
  public void configure() {
    from("timer:late?period=250&delay=250")
        .routeId("late")
        .process(exchange -> others.ifPresent(Sandboxes::releaseDue))
        .process(exchange -> sandbox.outbound().releaseDue());
  }
}
