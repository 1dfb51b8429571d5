package org.payersim.routes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.payersim.access.User;
import org.payersim.journal.Body;

/**
 * What a client asks.
 *
 * @param method GET, POST, ...
 * @param path decoded path, without query
 * @param query what follows the question mark, as sent; empty if nothing
 * @param root the path below which the payer is found; empty for the payer itself
 * @param remote address it comes from; of a proxy, if there is one in front
 * @param headers what of its headers counts
 * @param user who asks
 * @param body what was sent; empty bytes if nothing
 * @param taken whether somebody else has charge of the body now
 */
record Request(
    String method,
    String path,
    String query,
    String root,
    String remote,
    Headers headers,
    User user,
    Body body,
    AtomicBoolean taken) {
  /**
   * What of a request's headers counts; each is empty if there is none.
   *
   * @param accept Accept
   * @param sandbox the sandbox it names
   * @param cookie Cookie
   * @param key Idempotency-Key: what the client calls this request when it sends it again
   * @param contentType Content-Type
   * @param authorization Authorization
   * @param host Host: by what name it knows the payer
   * @param origin Origin: of a browser, what site's page asks
   */
  record Headers(
      String accept,
      String sandbox,
      String cookie,
      String key,
      String contentType,
      String authorization,
      String host,
      String origin) {}

  /** The same, for a payer found below a path: what it answers with links there. */
  Request below(String root, String rest) {
    return new Request(method, rest, query, root, remote, headers, user, body, taken);
  }

  /** The same, of somebody the payer knows. */
  Request from(User known) {
    return new Request(method, path, query, root, remote, headers, known, body, taken);
  }

  /** The same with the body that belongs to it. */
  Request with(Body whole) {
    return new Request(
        method, path, query, root, remote, headers, user, whole, new AtomicBoolean());
  }

  /** The body, to be closed by who takes it. */
  Body takeBody() {
    taken.set(true);
    return body;
  }

  /** The whole body: only where its size was looked at before. */
  byte[] bytes() throws IOException {
    byte[] bytes = new byte[Math.toIntExact(body.size())];
    int read = 0;
    while (read < bytes.length) {
      int count = body.source().read(read, bytes, read, bytes.length - read);
      if (count < 0) {
        throw new IOException("a body ended before its end");
      }
      read += count;
    }
    return bytes;
  }

  void discardUntaken() throws IOException {
    if (taken.compareAndSet(false, true)) {
      body.discard();
    }
  }

  /** The one path segment between these two, if the path has that form. */
  Optional<String> between(String prefix, String suffix) {
    if (path.startsWith(prefix)
        && path.endsWith(suffix)
        && path.length() > prefix.length() + suffix.length()) {
      String segment = path.substring(prefix.length(), path.length() - suffix.length());
      return segment.indexOf('/') < 0 ? Optional.of(segment) : Optional.empty();
    }
    return Optional.empty();
  }

  /** What the path has below this, {@code /} included, if anything. */
  Optional<String> below(String prefix) {
    return path.startsWith(prefix) && path.length() > prefix.length()
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }

  boolean wantsJson() {
    return headers.accept().contains("application/json");
  }

  /** Whether JSON is wanted before X12, which is what is answered where neither is named. */
  boolean prefersJson() {
    int json = headers.accept().indexOf("application/json");
    int x12 = headers.accept().indexOf("application/edi-x12");
    return json >= 0 && (x12 < 0 || json < x12);
  }
}
