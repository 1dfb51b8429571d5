package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Sandbox;

/** {@code GET /remittances}: those that went out; {@code GET /remittances/{id}}: one 835. */
final class RemittanceRoutes extends Conversation {
  private static final String PATH = "/remittances";

  private final Sandbox sandbox;

  RemittanceRoutes(Sandbox sandbox) {
    super("remittances", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return request.path().equals(PATH)
        ? Json.response(list(request))
        : OutboundRoutes.pickUp(
            sandbox,
            request.user(),
            request.between(PATH + "/", ""),
            "there is no remittance of this number");
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
