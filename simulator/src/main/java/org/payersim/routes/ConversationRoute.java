package org.payersim.routes;

import org.apache.camel.builder.RouteBuilder;

/** The route of one conversation. */
final class ConversationRoute extends RouteBuilder {
  private final HttpEndpoint http;
  private final Workers workers;
  private final Conversation conversation;
  private final Answering answering;

  /**
   * @param answering who answers: the conversation itself, or who passes requests on
   */
  ConversationRoute(
      HttpEndpoint http, Workers workers, Conversation conversation, Answering answering) {
    this.http = http;
    this.workers = workers;
    this.conversation = conversation;
    this.answering = answering;
  }

  @Override
  public void configure() {
    from(conversation.endpoint(http))
        .routeId(conversation.name())
        .process(workers.answer(answering));
  }
}
