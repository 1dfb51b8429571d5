package org.payersim.web;

import java.io.IOException;
import java.util.Optional;

/**
 * What a browser asks the lab.
 *
 * @param method GET, HEAD or POST
 * @param path decoded path
 * @param query what follows the question mark, as sent
 * @param cookie Cookie header, empty if none
 * @param body what was sent
 */
public record WebRequest(String method, String path, String query, String cookie, Sent body) {

  /** What was sent, read when somebody wants it. */
  public interface Sent {
    /** Size in bytes. */
    long size();

    /** All of it; only asked for what is not too large. */
    byte[] bytes() throws IOException;
  }

  boolean isPost() {
    return method.equals("POST");
  }

  /** What the path has below this, if it begins so. */
  Optional<String> below(String prefix) {
    return path.startsWith(prefix)
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }
}
