package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;

/**
 * Passes a request on to the sandbox it names in a header ({@code Payersim-Sandbox}) or, a delivery
 * that begins with its ISA, as its receiver (ISA08); others, and what is addressed to the payer
 * itself, it answers itself.
 */
record SandboxSwitch(Conversation own, Sandbox payer, Sandboxes others) implements Answering {
  private static final int ISA08 = 54;
  private static final int ISA08_END = 69;

  @Override
  public Response answer(Request request) throws IOException {
    if (!request.headers().sandbox().isEmpty()) {
      Optional<Sandbox> named = others.find(request.headers().sandbox());
      return named.isPresent()
          ? Conversations.with(named.get()).answer(request)
          : Problem.notFound("there is no sandbox of this name");
    }
    Optional<Sandbox> receiver =
        own instanceof ClaimsRoute && !others.isEmpty() ? receiver(request) : Optional.empty();
    return receiver.isPresent()
        ? Conversations.with(receiver.get()).answer(request)
        : own.answer(request);
  }

  private Optional<Sandbox> receiver(Request request) throws IOException {
    byte[] head = new byte[ISA08_END];
    int read = request.body().source().read(0, head, 0, head.length);
    String text = new String(head, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    if (!text.startsWith("ISA") || read != ISA08_END) {
      return Optional.empty();
    }
    String receiver = text.substring(ISA08).strip();
    return payer.rules().isPayer(receiver) ? Optional.empty() : others.find(receiver);
  }
}
