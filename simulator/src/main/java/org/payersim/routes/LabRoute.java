package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import org.payersim.web.Lab;
import org.payersim.web.WebAnswer;
import org.payersim.web.WebRequest;

/** The pages of the Denial Lab: {@code /} and everything below {@code /lab}. */
final class LabRoute extends Conversation {
  private final Lab lab;

  private LabRoute(String name, String path, boolean below, Lab lab) {
    super(name, path, below, "GET", "POST");
    this.lab = lab;
  }

  /** Where people begin, and all other pages. */
  static List<Conversation> of(Lab lab) {
    return List.of(
        new LabRoute("lab door", "/", false, lab), new LabRoute("lab", "/lab", true, lab));
  }

  @Override
  public Response answer(Request request) throws IOException {
    WebAnswer answer =
        lab.answer(
            new WebRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers().cookie(),
                new Sent(request)));
    return new Response(answer.status(), answer.contentType(), answer.bytes(), answer.headers());
  }

  private record Sent(Request request) implements WebRequest.Sent {
    @Override
    public long size() {
      return request.body().size();
    }

    @Override
    public byte[] bytes() throws IOException {
      return request.bytes();
    }
  }
}
