package org.payersim.routes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kinds of problems there are, each with the URI clients tell it by (RFC 9457, 3.1.1): {@code
 * /problems/NAME}, where the payer itself says what it means and what to do next. A name once given
 * stays; our own decision.
 */
enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "Bad request",
      "The request is not HTTP as the payer knows it, or its body is not framed as HTTP has it.",
      "Send it with another client, or look at what stands between the two."),
  NOTHING_SENT(
      400,
      "Nothing sent",
      "The body is empty.",
      "Send what is asked for in the body of the request."),
  BAD_IDEMPOTENCY_KEY(
      400,
      "Bad Idempotency-Key",
      "The header Idempotency-Key is no string of 1 to 255 printable ASCII characters.",
      "Send a shorter key, such as a UUID, or none."),
  NO_ENVELOPE(
      400,
      "No envelope",
      "The body is no CORE envelope of the kind this path takes, so nobody could be answered in"
          + " one.",
      "Compare it with GET /core/soap?wsdl or with the operating rules of CAQH CORE."),
  UNAUTHORIZED(
      401,
      "Unauthorized",
      "The payer asks who comes, and nobody it knows was named.",
      "Send a name and password, a key or a token in the header Authorization."),
  FORBIDDEN(
      403,
      "Forbidden",
      "Who asks is known, and may not do this.",
      "Ask the payer's administrator for another role, or for the name to be put to yours."),
  NOT_FOUND(
      404,
      "Not found",
      "There is nothing at this path, or nothing of this number or name.",
      "Look it up in the list above it; GET /openapi.json names all paths."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The path is there and takes other methods.",
      "Use a method of the header Allow."),
  TOO_SLOW(
      408,
      "Too slow",
      "The body came so slowly that it was no longer waited for. Nothing of it was kept.",
      "Send it again, over a better line or in several."),
  NOT_PENDING(
      409,
      "Not pending",
      "The claim or review does not wait for anybody: it was decided meanwhile, or never waited.",
      "Read it again before acting on it."),
  NO_LONGER_ACCEPTABLE(
      409,
      "Not acceptable any more",
      "Rules have changed since the claim came, and under those in force it would be rejected.",
      "Change the rules back, or deny the claim."),
  TOO_LATE(
      409,
      "Too late",
      "The last day to appeal has passed.",
      "Nothing more can be done; the payer's clock may be set for another try."),
  NOT_APPEALABLE(
      409,
      "Not appealable",
      "This decision cannot be appealed, or not as the examiner wants it.",
      "The detail says why; GET /appeals lists appeals that wait."),
  SENT_TOO_OFTEN(
      409,
      "Sent too often",
      "The same claim came a hundred times and more.",
      "Use another patient control number, or an Idempotency-Key for what is sent again."),
  JOURNAL_CUT(
      409,
      "Journal cut",
      "The beginning of the journal was removed, so it cannot be done again.",
      "Export it earlier, or keep all of it: serve --keep-journal."),
  CONTENT_TOO_LARGE(
      413,
      "Content too large",
      "The body is longer than this path takes. Nothing of it was kept.",
      "Send it in several; the detail names the limit."),
  JOURNAL_TOO_LARGE(
      413,
      "Too large",
      "The journal is larger than is exported over HTTP.",
      "Export it with payersim journal export."),
  NO_X12(
      422,
      "No X12",
      "No interchange begins in the body.",
      "Send bytes that begin with ISA, unquoted and without an envelope around them."),
  IDEMPOTENCY_KEY_TAKEN(
      422,
      "Idempotency-Key taken",
      "Something else came with this key before.",
      "Use a new key for what is new; repeat a request byte by byte."),
  FAULTY_CLAIM(
      422,
      "Faulty claim",
      "The body cannot be written as an 837. The member errors lists what is wrong.",
      "Mend every fault at its JSON Pointer, and send the claim again."),
  FAULTY_RULES(
      422,
      "Faulty rules",
      "Rules cannot be compiled, and those in force stay. The member faults lists what is wrong.",
      "Mend every fault at its source, line and field, and send the rules again."),
  NOT_A_SANDBOX(
      422,
      "Not a sandbox",
      "No payer can be made from this body.",
      "Mend the field the detail names."),
  NOT_A_QUESTION(
      422,
      "Not a question",
      "The body asks nothing about coverage.",
      "Mend the field the detail names."),
  NOT_AN_ACT(
      422,
      "Not an act",
      "An examiner cannot do this, or the body does not say it.",
      "Mend the field the detail names."),
  NOT_A_KEY(422, "Not a key", "The query is no key for an export.", "Send key=TEXT, or no query."),
  NOT_A_TIME(
      422,
      "Not a time",
      "The payer's clock cannot be set to this.",
      "Send a date and time as at, or a duration as advance; GET /clock tells the time."),
  NOT_A_RUN(
      422,
      "Not a request",
      "The body does not say which claims are decided again.",
      "Mend the field the detail names."),
  NOT_A_SEARCH(
      422,
      "Not a search",
      "The query has a parameter nobody knows, or a value it may not have.",
      "Mend the parameter the detail names."),
  TOO_MUCH_UNDER_WAY(
      429,
      "Too much under way",
      "This user or address has its share of what the payer takes on at once. Nothing was taken.",
      "Wait for answers, send fewer requests at once, and come back after the seconds of"
          + " Retry-After."),
  TOO_MANY_SANDBOXES(
      429,
      "Too many sandboxes",
      "There are as many payers as the server may hold.",
      "DELETE those that are not needed any more, and come back."),
  TOO_MANY_LOGINS(
      429,
      "Too many wrong log-ins",
      "This name or address was wrong too often in a row, and is not looked at for a while.",
      "Come back after the seconds of Retry-After, with the right password."),
  INTERNAL_ERROR(
      500,
      "Internal error",
      "The payer failed, through no fault of the request.",
      "Look into its log, and report it."),
  BUSY(
      503,
      "Service unavailable",
      "The payer has as much to do as it takes on. Nothing was taken.",
      "Come back after the seconds of Retry-After."),
  NOT_LEADING(
      503,
      "Not leading",
      "Of the payers that keep one journal none leads at the moment, or the one that did is gone.",
      "Send it again after the seconds of Retry-After, a delivery with the same Idempotency-Key."),
  DISK_FAILED(
      503,
      "Disk failed",
      "The payer cannot write to its disk. What was sent is not acknowledged and may be sent"
          + " again.",
      "Make room or mend the disk, and start the payer again."),
  DISK_FULL(
      503,
      "Disk full",
      "There is no room on the payer's disk. Nothing was taken, nothing is lost.",
      "Make room; the payer goes on by itself. Then send it again."),
  JOURNAL_BUSY(
      503, "Busy", "Another export is being made.", "Come back after the seconds of Retry-After."),
  REQUESTED_FAULT(
      503,
      "A fault",
      "A tester has asked for this answer; its status is the one asked for.",
      "Do what your software should do; GET /faults lists what is made to go wrong.");

  private final int status;
  private final String title;
  private final String meaning;
  private final String next;

  ProblemType(int status, String title, String meaning, String next) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.next = next;
  }

  /** Of this name. */
  static Optional<ProblemType> find(String name) {
    return Arrays.stream(values()).filter(type -> type.word().equals(name)).findFirst();
  }

  /** Its name as the URI has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is explained: a reference relative to whichever address the payer has. */
  String uri() {
    return ProblemRoutes.PATH + "/" + word();
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** What it means, in a sentence or two. */
  String meaning() {
    return meaning;
  }

  /** What to do next, in a sentence. */
  String next() {
    return next;
  }
}
