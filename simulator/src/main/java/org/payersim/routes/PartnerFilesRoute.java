package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Correspondence;
import org.payersim.sandbox.ReceivedInterchange;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /partners}: with whom documents were exchanged; {@code GET /partners/{id}/files}: what
 * came from one and what waits for him. Answers that went back at once are not kept.
 */
final class PartnerFilesRoute extends Conversation {
  private static final String PATH = "/partners";
  private static final String FILES = "/files";

  private final Sandbox sandbox;

  PartnerFilesRoute(Sandbox sandbox) {
    super("partners", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(PATH)) {
      return Json.response(list(request.root()));
    }
    Optional<String> id = request.between(PATH + "/", FILES);
    return id.isEmpty()
        ? Problem.notFound("files are found at /partners/ID/files")
        : files(id.get(), request.root());
  }

  private ObjectNode list(String root) {
    Set<String> ids = new TreeSet<>(sandbox.correspondence().senders());
    sandbox.outbound().list().forEach(parcel -> ids.add(parcel.partner()));
    ids.addAll(sandbox.rules().agreements().partners().keySet());
    ids.remove("");
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("partners");
    ids.forEach(
        id ->
            list.addObject()
                .put("id", id)
                .put("agreed", sandbox.rules().agreements().partners().containsKey(id))
                .put("files", Json.href(root + PATH + "/" + id + FILES)));
    return node;
  }

  private Response files(String id, String root) {
    Correspondence correspondence = sandbox.correspondence();
    List<ReceivedInterchange> received = correspondence.receivedFrom(id);
    List<Parcel> waiting =
        sandbox.outbound().list().stream().filter(parcel -> parcel.partner().equals(id)).toList();
    if (received.isEmpty()
        && waiting.isEmpty()
        && !sandbox.rules().agreements().partners().containsKey(id)) {
      return Problem.notFound("nothing was exchanged with a partner of this name");
    }
    ObjectNode node = Json.object().put("partner", id);
    ArrayNode in = node.putArray("received");
    for (ReceivedInterchange one : received) {
      in.addObject()
          .put("interchange", one.controlNumber())
          .put("receiver", one.receiver())
          .put("date", one.date())
          .put("time", one.time());
    }
    ArrayNode out = node.putArray("outbound");
    waiting.forEach(parcel -> out.add(OutboundRoutes.json(parcel, root)));
    return Json.response(node);
  }
}
