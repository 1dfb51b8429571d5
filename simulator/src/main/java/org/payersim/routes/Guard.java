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
import org.payersim.access.Permission;
import org.payersim.access.Role;
import org.payersim.access.User;
import org.payersim.x12.Senders;

/**
 * Stands before every conversation over HTTP: finds out who comes, whether he may do what he asks,
 * and writes down what came of it. A partner deals with the payer itself, not with sandboxes, and
 * in his own names.
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

  /** The same conversation, guarded. */
  Answering over(Answering conversation) {
    return access.<Answering>map(who -> new Guarded(who, conversation)).orElse(conversation);
  }

  /** Who came, or what he is answered instead. */
  private record Checked(User user, Optional<Response> refusal) {}

  private final class Guarded implements Answering {
    private final Access who;
    private final Answering conversation;

    Guarded(Access who, Answering conversation) {
      this.who = who;
      this.conversation = conversation;
    }

    @Override
    public boolean neverWaits() {
      return conversation.neverWaits();
    }

    @Override
    public Response answer(Request request) throws IOException {
      Operation operation = Operation.of(request);
      Checked checked = check(request, operation);
      if (checked.refusal().isPresent()) {
        return noted(checked.user(), operation, checked.refusal().get());
      }
      return noted(checked.user(), operation, conversation.answer(request.from(checked.user())));
    }

    /** What takes a while to find out is found out on another thread. */
    @Override
    public CompletableFuture<Response> begin(Request request) {
      boolean quick =
          request.body().size() <= SHORT
              && who.known(request.headers().authorization(), request.remote()).isPresent();
      return quick
          ? checked(request)
          : CompletableFuture.completedFuture(request).thenComposeAsync(this::checked, logins);
    }

    private CompletableFuture<Response> checked(Request request) {
      Operation operation = Operation.of(request);
      try {
        Checked checked = check(request, operation);
        return checked.refusal().isPresent()
            ? CompletableFuture.completedFuture(
                noted(checked.user(), operation, checked.refusal().get()))
            : conversation
                .begin(request.from(checked.user()))
                .thenApply(response -> noted(checked.user(), operation, response));
      } catch (IOException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    private Checked check(Request request, Operation operation) throws IOException {
      if (operation.permission() == Permission.OPEN) {
        return new Checked(STRANGER, Optional.empty());
      }
      return switch (admission(request)) {
        case Admission.Admitted admitted ->
            new Checked(admitted.user(), refusal(admitted.user(), request, operation));
        case Admission.Unknown unknown -> new Checked(STRANGER, Optional.of(unauthorized()));
        case Admission.Held held ->
            new Checked(
                STRANGER,
                Optional.of(
                    Problem.of(ProblemType.TOO_MANY_LOGINS, held.login().sentence())
                        .with("Retry-After", Long.toString(held.login().seconds()))));
      };
    }

    private Admission admission(Request request) {
      String authorization = request.headers().authorization();
      Optional<User> known = who.known(authorization, request.remote());
      return known.isPresent()
          ? new Admission.Admitted(known.get())
          : who.check(authorization, request.remote());
    }
  }

  /** Written down; and what only he may see is kept by no proxy and no browser. */
  private Response noted(User user, Operation operation, Response response) {
    if (operation.permission() != Permission.OPEN) {
      audit.ifPresent(log -> log.write(user.name(), operation.name(), response.status()));
    }
    return response.headers().containsKey(CACHE) ? response : response.with(CACHE, "no-store");
  }

  private static Optional<Response> refusal(User user, Request request, Operation operation)
      throws IOException {
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
    if (request.path().equals(ClaimsRoute.PATH)) {
      Optional<String> other = Senders.findOther(request.body().source(), user.senders());
      if (other.isPresent()) {
        return forbidden(other.get() + " is not one of this partner's");
      }
    }
    return Optional.empty();
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
