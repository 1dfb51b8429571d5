package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Optional;
import org.payersim.access.User;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /remittances}: those that went out, or of all that were made those that meet
 * conditions; {@code GET /remittances/{id}}: one 835, as a partner gets it, or in JSON as the payer
 * keeps it, without the faults a tester has asked for.
 */
final class RemittanceRoutes extends Conversation {
  private static final String PATH = "/remittances";
  private static final String UNKNOWN = "there is no remittance of this number";

  private final Sandbox sandbox;

  RemittanceRoutes(Sandbox sandbox) {
    super("remittances", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return request.query().isEmpty()
          ? Json.response(list(request))
          : new RemittanceListing(sandbox).list(request);
    }
    Optional<String> id = request.between(PATH + "/", "");
    return request.prefersJson()
        ? read(request.user(), id)
        : OutboundRoutes.pickUp(sandbox, request.user(), id, UNKNOWN);
  }

  /** To look at it is not to pick it up. */
  private Response read(User user, Optional<String> id) throws IOException {
    Optional<OutboundRemittance> kept =
        id.flatMap(sandbox.outbound()::find)
            .filter(parcel -> user.fetchesFor(parcel.partner()))
            .flatMap(sandbox.outbound()::remittance);
    if (kept.isEmpty()) {
      return Problem.notFound(UNKNOWN);
    }
    Optional<byte[]> document = sandbox.findRemittance(kept.get().id());
    return document
        .flatMap(bytes -> RemittanceJson.of(bytes, kept.get().id()))
        .map(Json::response)
        .orElseGet(() -> Problem.notFound(UNKNOWN));
  }

  private JsonNode list(Request request) {
    ArrayNode list = Json.array();
    for (Parcel parcel : OutboundRoutes.of(request.user(), sandbox)) {
      sandbox
          .outbound()
          .remittance(parcel)
          .ifPresent(made -> list.add(Json.remittance(request.root(), parcel.id(), made)));
    }
    return list;
  }
}
