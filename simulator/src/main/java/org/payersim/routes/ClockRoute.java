package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /clock}: the payer's time. {@code PUT /clock} with {@code {"at":
 * "2026-03-31T09:00:00"}} or {@code {"advance": "P30D"}}: from now on it is that time, and stays
 * so; what is overdue by then happens.
 */
final class ClockRoute extends Conversation {
  private final Sandbox sandbox;

  ClockRoute(Sandbox sandbox) {
    super("clock", "/clock", false, "GET", "PUT");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (request.method().equals("PUT")) {
      try {
        set(JsonBody.read(request));
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        return Problem.of(ProblemType.NOT_A_TIME, e);
      }
    }
    return Json.response(Json.object().put("time", sandbox.payerClock().now().toString()));
  }

  private void set(JsonNode body) throws IOException {
    if (body.has("at") == body.has("advance")) {
      throw new IllegalArgumentException(
          "needs at (a date and time) or advance (such as P30D, PT8H)");
    }
    if (body.has("at")) {
      sandbox.setClock(LocalDateTime.parse(body.path("at").asText()));
    } else {
      sandbox.advanceClock(amount(body.path("advance").asText()));
    }
  }

  private static TemporalAmount amount(String text) {
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }
}
