package org.payersim.routes;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;

/** Whatever no other route takes: a path nobody knows, or a method its path does not have. */
final class UnknownPathRoute extends RouteBuilder {
  private static final Map<Pattern, String> KNOWN =
      Map.of(
          Pattern.compile("/x12"), "POST",
          Pattern.compile("/remittances(/.*)?"), "GET",
          Pattern.compile("/claims/.*"), "GET",
          Pattern.compile("/members/.*"), "GET",
          Pattern.compile("/rules"), "GET",
          Pattern.compile("/rules/.*"), "GET, PUT, DELETE",
          Pattern.compile("/health"), "GET");

  private final HttpEndpoint http;
  private final Workers workers;

  UnknownPathRoute(HttpEndpoint http, Workers workers) {
    this.http = http;
    this.workers = workers;
  }

  @Override
  public void configure() {
    from(http.anything()).routeId("unknown").process(workers.answer(this::answer));
  }

  private Response answer(Request request) {
    List<String> methods =
        KNOWN.entrySet().stream()
            .filter(known -> known.getKey().matcher(request.path()).matches())
            .map(Map.Entry::getValue)
            .toList();
    return methods.isEmpty()
        ? Problem.notFound("there is nothing at this path")
        : Problem.of(405, "Method not allowed", "this path takes " + methods.get(0))
            .with("Allow", methods.get(0));
  }
}
