package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    return Workers.join(begin(request));
  }

  @Override
  public boolean neverWaits() {
    return sound.neverWaits();
  }

  @Override
  public CompletableFuture<Response> begin(Request request) {
    Optional<DeliveryFault> fault;
    try {
      fault =
          sandbox
              .outbound()
              .fault(
                  path(), request.method() + " " + request.path(), Isa.SENDER.of(request.body()));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    return fault.isPresent() && fault.get().action() instanceof FaultAction.OfRequests action
        ? spoiled(action, request)
        : sound.begin(request);
  }

  private CompletableFuture<Response> spoiled(FaultAction.OfRequests action, Request request) {
    return switch (action) {
      case FaultAction.Refuse refuse ->
          answered(refuse.taken(), request).thenApply(unheard -> Problem.asked(refuse.status()));
      case FaultAction.Silence silence ->
          over(WireFault.of(silence), answered(silence.taken(), request));
      case FaultAction.Reset reset -> over(WireFault.of(reset), answered(reset.taken(), request));
      case FaultAction.Drip drip -> over(WireFault.of(drip), sound.begin(request));
      case FaultAction.Slow slow -> over(WireFault.of(slow), sound.begin(request));
    };
  }

  private static CompletableFuture<Response> over(
      WireFault fault, CompletableFuture<Response> answer) {
    return answer.thenApply(response -> response.over(fault));
  }

  private CompletableFuture<Response> answered(boolean taken, Request request) {
    return taken ? sound.begin(request) : CompletableFuture.completedFuture(nothing());
  }

  private static Response nothing() {
    return Response.ok(Response.TEXT, "");
  }
}
