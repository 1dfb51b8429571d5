package org.payersim.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Server-sent events, one an answer: the browser's EventSource asks again after {@code retry}
 * milliseconds, so that no thread waits for anybody and a page is as smooth at ten thousand claims
 * a second as at one.
 */
final class Events {
  private static final int RETRY_MILLIS = 500;

  private Events() {}

  /** An event that carries a piece of a page. */
  static WebAnswer of(String html) {
    String data = html.lines().map(line -> "data: " + line).collect(Collectors.joining("\n"));
    return new WebAnswer(
        200,
        "text/event-stream; charset=utf-8",
        ("retry: " + RETRY_MILLIS + "\n" + data + "\n\n").getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }
}
