package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;

/**
 * Passes a request on to the sandbox it names in a header ({@code Payersim-Sandbox}) or, a delivery
 * that begins with its ISA, as its receiver (ISA08); others, and what is addressed to the payer
 * itself, it answers itself. A partner's deliveries are the payer's, whoever their receiver is.
 */
record SandboxSwitch(Conversation own, Sandbox payer, Sandboxes others) implements Answering {
  @Override
  public Response answer(Request request) throws IOException {
    return addressee(request).answer(request);
  }

  @Override
  public CompletableFuture<Response> begin(Request request) {
    try {
      return addressee(request).begin(request);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public boolean neverWaits() {
    return own.neverWaits();
  }

  private Answering addressee(Request request) throws IOException {
    if (!request.headers().sandbox().isEmpty()) {
      Optional<Sandbox> named = others.find(request.headers().sandbox());
      return named.isPresent()
          ? Conversations.with(named.get())
          : unknown -> Problem.notFound("there is no sandbox of this name");
    }
    Optional<Sandbox> receiver =
        own.path().equals(ClaimsRoute.PATH) && !others.isEmpty() && !request.user().isPartner()
            ? receiver(request)
            : Optional.empty();
    return receiver.isPresent() ? Conversations.with(receiver.get()) : own;
  }

  private Optional<Sandbox> receiver(Request request) throws IOException {
    String receiver = Isa.RECEIVER.of(request.body());
    return receiver.isEmpty() || payer.rules().isPayer(receiver)
        ? Optional.empty()
        : others.find(receiver);
  }
}
