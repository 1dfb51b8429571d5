package org.payersim.routes;

import org.apache.camel.builder.RouteBuilder;

/** The route of one conversation: begins where {@link FrontRoute} passes its requests on. */
final class ConversationRoute extends RouteBuilder {
  private final Workers workers;
  private final Conversation conversation;
  private final Answering answering;

  /**
   * @param answering who answers: the conversation itself, or who passes requests on
   */
  ConversationRoute(Workers workers, Conversation conversation, Answering answering) {
    this.workers = workers;
    this.conversation = conversation;
    this.answering = answering;
  }

  @Override
  public void configure() {
    from(endpoint()).routeId(conversation.name()).process(workers.answer(answering));
  }

  Conversation conversation() {
    return conversation;
  }

  /** Where the route begins. */
  String endpoint() {
    return "direct:" + conversation.name().replace(' ', '-');
  }
}
