package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.payersim.sandbox.KeptAttachment;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /attachments}: documents that came to support claims; {@code GET /attachments/{id}}:
 * one of them, as it was sent.
 */
final class AttachmentRoutes extends Conversation {
  private static final String PATH = "/attachments";

  private final Sandbox sandbox;

  AttachmentRoutes(Sandbox sandbox) {
    super("attachments", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.path().equals(PATH)) {
      return Json.response(list(request.root()));
    }
    Optional<byte[]> document =
        request
            .between(PATH + "/", "")
            .filter(id -> id.matches("[0-9]{1,9}"))
            .map(Integer::valueOf)
            .flatMap(this::find);
    return document.isPresent()
        ? Response.ok("application/octet-stream", document.get())
        : Problem.notFound("there is no attachment of this number");
  }

  private Optional<byte[]> find(int id) {
    try {
      return sandbox.correspondence().attachments().find(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode list(String root) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("attachments");
    for (KeptAttachment one : sandbox.correspondence().attachments().list()) {
      list.addObject()
          .put("id", one.id())
          .put("at", one.at().toString())
          .put("number", one.number())
          .put("askedFor", one.solicited())
          .put("loinc", one.code())
          .put("format", one.format())
          .put("bytes", one.length())
          .put("claim", one.claim())
          .put("href", root + PATH + "/" + one.id());
    }
    return body;
  }
}
