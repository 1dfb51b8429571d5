package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.payersim.sandbox.Sandbox;

/** Conversations over HTTP, found by path and method. */
final class Conversations implements Answering {
  private final List<Conversation> all;

  private Conversations(List<Conversation> all) {
    this.all = all;
  }

  /** Every one a payer has. */
  static Conversations with(Sandbox sandbox) {
    return new Conversations(
        List.of(
            new FaultyConversation(new ClaimsRoute(sandbox), sandbox),
            new FaultyConversation(new RemittanceRoutes(sandbox), sandbox),
            new FaultyConversation(new OutboundRoutes(sandbox), sandbox),
            new PaymentRoutes(sandbox),
            new FaultRoutes(sandbox),
            new ExplanationRoute(sandbox),
            new RulesRoutes(sandbox),
            new MemberRoutes(sandbox),
            new QueueRoutes(sandbox),
            new AppealRoutes(sandbox),
            new ReviewRoutes(sandbox),
            new AttachmentRoutes(sandbox),
            new EnrollmentsRoute(sandbox),
            new PartnerFilesRoute(sandbox),
            new ReprocessRoute(sandbox),
            new StubsRoute(sandbox),
            new ClockRoute(sandbox),
            new JournalRoute(sandbox),
            new FhirRoute(sandbox),
            new EligibilityRoute(sandbox),
            new ProblemRoutes(),
            OpenApiRoute.inJson(),
            OpenApiRoute.inYaml(),
            new HealthRoute(sandbox)));
  }

  /** These, of whomever they are. */
  static Conversations of(List<Conversation> all) {
    return new Conversations(List.copyOf(all));
  }

  List<Conversation> list() {
    return all;
  }

  /** The answer of the conversation held at the request's path, if its method is one of those. */
  @Override
  public Response answer(Request request) throws IOException {
    return held(request).answer(request);
  }

  @Override
  public CompletableFuture<Response> begin(Request request) {
    return held(request).begin(request);
  }

  private Answering held(Request request) {
    for (Conversation conversation : all) {
      if (conversation.isAt(request.path())) {
        return conversation.takes(request.method())
            ? conversation
            : refused -> Problem.methodNotAllowed(conversation.allowed());
      }
    }
    return unknown -> Problem.notFound("there is nothing at this path");
  }
}
