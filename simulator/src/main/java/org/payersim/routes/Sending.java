package org.payersim.routes;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;

/** A route that sends what goes out by itself. */
interface Sending extends RoutesBuilder, AutoCloseable {
  /** Sends what has not been taken yet, and from now on whatever is made. */
  void start(ProducerTemplate template);

  /** Sends no more. */
  @Override
  void close();
}
