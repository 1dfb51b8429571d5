package org.payersim.routes;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.payersim.access.Access;
import org.payersim.access.Admission;
import org.payersim.access.AuditLog;
import org.payersim.access.Login;
import org.payersim.access.Permission;
import org.payersim.access.Role;
import org.payersim.access.User;
import org.payersim.x12.Senders;

/**
 * Stands before every conversation over HTTP: finds out by the head of a request who comes and
 * whether he may do what he asks, and writes down what came of it. A partner deals with the payer
 * itself, not with sandboxes, and in his own names.
 */
final class Guard implements AutoCloseable {
  private static final String CACHE = "Cache-Control";

  /** Up to here a delivery is in memory and looked at where it came in. */
  private static final long SHORT = 1 << 16;

  private static final int AT_ONCE = 2;

  /** Nobody known; nothing is his. */
  private static final User STRANGER = new User("-", Role.PARTNER, Set.of(), Set.of());

  private final Optional<Access> access;
  private final Optional<AuditLog> audit;
  private final ExecutorService logins = Executors.newFixedThreadPool(AT_ONCE, threads());

  private Guard(Optional<Access> access, Optional<AuditLog> audit) {
    this.access = access;
    this.audit = audit;
  }

  /** Lets anybody do anything where nothing is said of who may come. */
  static Guard of(Protection protection) {
    return new Guard(protection.access(), protection.audit());
  }

  private static ThreadFactory threads() {
    return Thread.ofPlatform().name("payersim-login-", 1).daemon().factory();
  }

  /**
   * Who came, or what he is answered instead.
   *
   * @param isKnown whether the payer was told who he is
   */
  record Checked(User user, boolean isKnown, Optional<Response> refusal) {}

  /**
   * Who comes, if that can be told at once; empty if it takes a while.
   *
   * @param head without its body
   */
  Optional<Checked> checkKnown(Request head) {
    Operation operation = Operation.of(head);
    if (access.isEmpty()) {
      return Optional.of(new Checked(User.UNASKED, false, Optional.empty()));
    }
    if (operation.permission() == Permission.OPEN) {
      return Optional.of(new Checked(STRANGER, false, Optional.empty()));
    }
    if (head.headers().authorization().isEmpty()) {
      return Optional.of(turnedAway(operation, unauthorized()));
    }
    return access
        .get()
        .known(head.headers().authorization(), head.remote())
        .map(user -> permitted(user, head, operation));
  }

  /** Who comes: found out on a thread that may wait. */
  CompletableFuture<Checked> check(Request head) {
    return CompletableFuture.supplyAsync(
        () -> {
          Operation operation = Operation.of(head);
          Access who = access.orElseThrow();
          return switch (who.check(head.headers().authorization(), head.remote())) {
            case Admission.Admitted admitted -> permitted(admitted.user(), head, operation);
            case Admission.Unknown unknown -> turnedAway(operation, unauthorized());
            case Admission.Held held -> turnedAway(operation, held(held.login()));
          };
        },
        logins);
  }

  private Checked permitted(User user, Request head, Operation operation) {
    Optional<Response> refusal =
        refusal(user, head, operation).map(response -> noted(user, operation, response));
    return new Checked(user, true, refusal);
  }

  private Checked turnedAway(Operation operation, Response response) {
    return new Checked(STRANGER, false, Optional.of(noted(STRANGER, operation, response)));
  }

  private static Response held(Login.Held login) {
    return Problem.of(ProblemType.TOO_MANY_LOGINS, login.sentence())
        .with("Retry-After", Long.toString(login.seconds()));
  }

  /** The same conversation, guarded: a partner's deliveries are in his own names. */
  Answering over(Answering conversation) {
    return access.isPresent() ? new Guarded(conversation) : conversation;
  }

  private final class Guarded implements Answering {
    private final Answering conversation;

    Guarded(Answering conversation) {
      this.conversation = conversation;
    }

    @Override
    public boolean neverWaits() {
      return conversation.neverWaits();
    }

    @Override
    public Response answer(Request request) throws IOException {
      Optional<Response> refusal = inAnothersName(request);
      return noted(request, refusal.isPresent() ? refusal.get() : conversation.answer(request));
    }

    /** What takes a while to find out is found out on another thread. */
    @Override
    public CompletableFuture<Response> begin(Request request) {
      boolean quick = request.body().size() <= SHORT || !request.user().isPartner();
      return quick
          ? begun(request)
          : CompletableFuture.completedFuture(request).thenComposeAsync(this::begun, logins);
    }

    private CompletableFuture<Response> begun(Request request) {
      try {
        Optional<Response> refusal = inAnothersName(request);
        return refusal.isPresent()
            ? CompletableFuture.completedFuture(noted(request, refusal.get()))
            : conversation.begin(request).thenApply(response -> noted(request, response));
      } catch (IOException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
  }

  private Response noted(Request request, Response response) {
    return noted(request.user(), Operation.of(request), response);
  }

  /** Written down; and what only he may see is kept by no proxy and no browser. */
  private Response noted(User user, Operation operation, Response response) {
    if (operation.permission() != Permission.OPEN) {
      audit.ifPresent(log -> log.write(user.name(), operation.name(), response.status()));
    }
    return response.headers().containsKey(CACHE) ? response : response.with(CACHE, "no-store");
  }

  private static Optional<Response> refusal(User user, Request request, Operation operation) {
    if (!operation.permission().isOf(user.role())) {
      return forbidden("this is not for a " + user.role().word());
    }
    if (isFromElsewhere(request)) {
      return forbidden("a page of another site asks for this");
    }
    if (!user.isPartner()) {
      return Optional.empty();
    }
    if (!request.headers().sandbox().isEmpty() || request.path().startsWith("/sandboxes")) {
      return forbidden("sandboxes are not for partners");
    }
    return Optional.empty();
  }

  private static Optional<Response> inAnothersName(Request request) throws IOException {
    if (!request.user().isPartner() || !request.path().equals(ClaimsRoute.PATH)) {
      return Optional.empty();
    }
    Optional<String> other = Senders.findOther(request.body().source(), request.user().senders());
    return other.flatMap(one -> forbidden(one + " is not one of this partner's"));
  }

  private static Optional<Response> forbidden(String detail) {
    return Optional.of(Problem.of(ProblemType.FORBIDDEN, detail));
  }

  private static Response unauthorized() {
    return Problem.of(
            ProblemType.UNAUTHORIZED, "say who you are: name and password, a key or a token")
        .with("WWW-Authenticate", "Basic realm=\"payersim\", charset=\"UTF-8\", Bearer");
  }

  /**
   * A browser sends a password it knows with whatever any page asks; it says which page's site that
   * is (Origin, RFC 6454), and only the payer's own may.
   */
  private static boolean isFromElsewhere(Request request) {
    String origin = request.headers().origin();
    if (origin.isEmpty() || !request.headers().authorization().startsWith("Basic")) {
      return false;
    }
    try {
      return !request.headers().host().equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Override
  public void close() {
    logins.shutdownNow();
    audit.ifPresent(AuditLog::close);
  }
}
