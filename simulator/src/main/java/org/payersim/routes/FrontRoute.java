package org.payersim.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Where every request comes in, and is passed on to the route of its conversation. What no
 * conversation takes is answered here: a path nobody knows, or a method its path does not have.
 *
 * <p>One consumer for all paths: camel-netty-http compares a request with the path of each consumer
 * there is, splitting both, which costs more than answering a short request.
 */
final class FrontRoute extends RouteBuilder {
  private final HttpEndpoint http;
  private final List<ConversationRoute> conversations;
  private final AsyncProcessor unknown;
  private final Optional<Forwarding> forwarding;

  /**
   * @param forwarding passes on what another replica has to answer, if there are any
   */
  FrontRoute(
      HttpEndpoint http,
      Workers workers,
      List<ConversationRoute> conversations,
      Optional<Forwarding> forwarding) {
    this.http = http;
    this.forwarding = forwarding;
    this.conversations = List.copyOf(conversations);
    this.unknown =
        workers.answer(
            Conversations.of(conversations.stream().map(ConversationRoute::conversation).toList()));
  }

  @Override
  public void configure() {
    from(http.uri()).routeId("http").process(new Door(getContext()));
  }

  /** The way into a conversation. */
  private record Way(Conversation conversation, AsyncProducer producer) {}

  /** Finds the way; open as long as the route is. */
  private final class Door extends AsyncProcessorSupport {
    private final CamelContext camel;
    private volatile List<Way> ways = List.of();

    Door(CamelContext camel) {
      this.camel = camel;
    }

    @Override
    protected void doStart() throws Exception {
      List<Way> open = new ArrayList<>();
      for (ConversationRoute route : conversations) {
        AsyncProducer producer = camel.getEndpoint(route.endpoint()).createAsyncProducer();
        ServiceHelper.startService(producer);
        open.add(new Way(route.conversation(), producer));
      }
      ways = List.copyOf(open);
    }

    @Override
    protected void doStop() {
      for (Way way : ways) {
        ServiceHelper.stopService(way.producer());
      }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      Request request = HttpExchange.request(exchange);
      if (forwarding.isPresent() && forwarding.get().isDue(request)) {
        return forwarding.get().process(exchange, callback);
      }
      for (Way way : ways) {
        if (way.conversation().isAt(request.path())) {
          return way.conversation().takes(request.method())
              ? way.producer().process(exchange, callback)
              : unknown.process(exchange, callback);
        }
      }
      return unknown.process(exchange, callback);
    }
  }
}
