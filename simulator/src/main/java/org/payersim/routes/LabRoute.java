package org.payersim.routes;

import java.io.IOException;
import java.util.List;
import org.payersim.web.Lab;
import org.payersim.web.WebAnswer;
import org.payersim.web.WebRequest;

/** The pages of the Denial Lab: {@code /} and everything below {@code /lab}. */
final class LabRoute extends Conversation {
  private static final String COOKIE = "Set-Cookie";

  private final Lab lab;
  private final boolean https;

  private LabRoute(String name, String path, boolean below, Lab lab, boolean https) {
    super(name, path, below, "GET", "POST");
    this.lab = lab;
    this.https = https;
  }

  /**
   * Where people begin, and all other pages.
   *
   * @param https whether browsers come by HTTPS, and send their cookies by nothing else
   */
  static List<Conversation> of(Lab lab, boolean https) {
    return List.of(
        new LabRoute("lab door", "/", false, lab, https),
        new LabRoute("lab", "/lab", true, lab, https));
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
    Response page =
        new Response(answer.status(), answer.contentType(), answer.bytes(), answer.headers());
    String cookie = answer.headers().get(COOKIE);
    return https && cookie != null ? page.with(COOKIE, cookie + "; Secure") : page;
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
