package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.journal.DiskFullException;
import org.payersim.plain.PlainFault;
import org.payersim.rules.RuleFault;

/**
 * Errors as RFC 9457 has them. Never with a stack trace, never with a person's data.
 *
 * @param type which kind
 * @param status HTTP status: that of its kind, but where a tester asked for another
 * @param detail what is wrong this time
 */
record Problem(ProblemType type, int status, String detail) {
  private static final String TYPE = "application/problem+json";
  private static final String RETRY_AFTER_SECONDS = "1";

  static Response of(ProblemType type, String detail) {
    return new Problem(type, type.status(), detail).response();
  }

  /** Whatever an exception says is wrong with what was sent. */
  static Response of(ProblemType type, Exception why) {
    return of(type, why.getMessage() == null ? "" : why.getMessage());
  }

  /** A fault a tester has asked for, under the status asked for. */
  static Response asked(int status) {
    return new Problem(ProblemType.REQUESTED_FAULT, status, "a fault a tester has asked for")
        .response()
        .with("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** Come back later. */
  static Response busy() {
    return later(ProblemType.BUSY, "the payer is busy; please come back");
  }

  /** Ask another time, or send it again: another replica leads by then. */
  static Response notLeading(String detail) {
    return later(ProblemType.NOT_LEADING, detail);
  }

  /** One client has so much under way that others would have to wait for it. */
  static Response tooMuch() {
    return later(
        ProblemType.TOO_MUCH_UNDER_WAY,
        "as much is under way of this client as it may have; wait for answers, then come back");
  }

  /** A body did not come in time. */
  static Response tooSlow() {
    return of(ProblemType.TOO_SLOW, "the body did not come in time; nothing was taken");
  }

  /** Something could not be put on disk: there is no room, or worse. */
  static Response notOnDisk(IOException failure) {
    return failure instanceof DiskFullException
        ? later(ProblemType.DISK_FULL, "there is no room on the payer's disk; nothing was taken")
        : diskFailed("the payer cannot write to its disk; nothing was taken");
  }

  static Response diskFailed(String detail) {
    return later(ProblemType.DISK_FAILED, detail);
  }

  private static Response later(ProblemType type, String detail) {
    return of(type, detail).with("Retry-After", RETRY_AFTER_SECONDS);
  }

  static Response notFound(String detail) {
    return of(ProblemType.NOT_FOUND, detail);
  }

  /**
   * The path takes other methods.
   *
   * @param allowed those, as an Allow header has them
   */
  static Response methodNotAllowed(String allowed) {
    return of(ProblemType.METHOD_NOT_ALLOWED, "this path takes " + allowed).with("Allow", allowed);
  }

  static Response tooLarge(long limit) {
    return of(ProblemType.CONTENT_TOO_LARGE, "a delivery may have up to " + limit + " bytes");
  }

  /** Rules that cannot be compiled: every fault with source, line and field. */
  static Response faults(List<RuleFault> faults) {
    Problem problem =
        new Problem(
            ProblemType.FAULTY_RULES,
            ProblemType.FAULTY_RULES.status(),
            "the rules were not changed; faults found: " + faults.size());
    ObjectNode node = problem.node();
    Json.faults(faults, node.putArray("faults"));
    return problem.response(node);
  }

  /** What cannot be read: every fault with its JSON Pointer, as a fragment (RFC 6901, 6). */
  static Response errors(ProblemType type, List<PlainFault> faults) {
    Problem problem = new Problem(type, type.status(), "faults found: " + faults.size());
    ObjectNode node = problem.node();
    ArrayNode errors = node.putArray("errors");
    for (PlainFault fault : faults) {
      errors
          .addObject()
          .put("pointer", Json.fragment(fault.pointer()))
          .put("detail", fault.detail());
    }
    return problem.response(node);
  }

  private ObjectNode node() {
    return Json.object()
        .put("type", type.uri())
        .put("title", type.title())
        .put("status", status)
        .put("detail", detail);
  }

  private Response response() {
    return response(node());
  }

  private Response response(ObjectNode node) {
    return new Response(status, TYPE, Json.bytes(node), Map.of(), Optional.of(this));
  }
}
