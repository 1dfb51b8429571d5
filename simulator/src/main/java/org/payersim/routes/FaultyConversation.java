package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import org.payersim.control.DeliveryFault;
import org.payersim.control.FaultAction;
import org.payersim.sandbox.Sandbox;

/** A conversation with a partner that goes wrong where a tester wants it to. */
final class FaultyConversation extends Conversation {
  private final Conversation sound;
  private final Sandbox sandbox;

  FaultyConversation(Conversation sound, Sandbox sandbox) {
    super(sound);
    this.sound = sound;
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Optional<DeliveryFault> fault =
        sandbox
            .outbound()
            .fault(path(), request.method() + " " + request.path(), Isa.SENDER.of(request.body()));
    return fault.isPresent() && fault.get().action() instanceof FaultAction.OfRequests action
        ? spoiled(action, request)
        : sound.answer(request);
  }

  private Response spoiled(FaultAction.OfRequests action, Request request) throws IOException {
    return switch (action) {
      case FaultAction.Refuse refuse -> {
        if (refuse.taken()) {
          sound.answer(request);
        }
        yield Problem.of(refuse.status(), "A fault", "a fault a tester has asked for")
            .with("Retry-After", "1");
      }
      case FaultAction.Silence silence ->
          (silence.taken() ? sound.answer(request) : nothing()).over(WireFault.of(silence));
      case FaultAction.Reset reset ->
          (reset.taken() ? sound.answer(request) : nothing()).over(WireFault.of(reset));
      case FaultAction.Drip drip -> sound.answer(request).over(WireFault.of(drip));
      case FaultAction.Slow slow -> sound.answer(request).over(WireFault.of(slow));
    };
  }

  private static Response nothing() {
    return Response.ok(Response.TEXT, "");
  }
}
