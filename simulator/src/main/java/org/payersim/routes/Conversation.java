package org.payersim.routes;

import java.util.List;

/** One conversation with a payer over HTTP: a path, its methods, and what is answered there. */
abstract class Conversation implements Answering {
  private final String name;
  private final String path;
  private final boolean below;
  private final List<String> methods;

  /**
   * @param below whether every path below this one belongs to it too
   */
  Conversation(String name, String path, boolean below, String... methods) {
    this.name = name;
    this.path = path;
    this.below = below;
    this.methods = List.of(methods);
  }

  /** In the place of another. */
  Conversation(Conversation other) {
    this.name = other.name;
    this.path = other.path;
    this.below = other.below;
    this.methods = other.methods;
  }

  /** Where it is held, without what is below. */
  final String path() {
    return path;
  }

  /** What its route is called. */
  final String name() {
    return name;
  }

  /** Whether a path belongs to it. */
  final boolean isAt(String requested) {
    return requested.equals(path) || (below && requested.startsWith(path + "/"));
  }

  final boolean takes(String method) {
    return methods.contains(method);
  }

  /** As an Allow header has them. */
  final String allowed() {
    return String.join(", ", methods);
  }
}
