package org.payersim.routes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client calls a request when it sends it again: the header {@code Idempotency-Key}. */
final class IdempotencyKey {
  /** A string as RFC 8941 has it; many clients leave out the quotes, and so may they here. */
  private static final Pattern KEY = Pattern.compile("\"([ !#-\\[\\]-~]{1,255})\"|([!#-~]{1,255})");

  private IdempotencyKey() {}

  /**
   * The key a header holds; empty if none was sent.
   *
   * @throws IllegalArgumentException if it is no key
   */
  static Optional<String> of(String header) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Matcher key = KEY.matcher(header);
    if (!key.matches()) {
      throw new IllegalArgumentException(
          "a key is a string of 1 to 255 printable ASCII characters");
    }
    return Optional.of(key.group(1) == null ? key.group(2) : key.group(1));
  }
}
