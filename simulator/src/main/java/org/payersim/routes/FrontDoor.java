package org.payersim.routes;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.payersim.access.Permission;
import org.payersim.access.User;
import org.payersim.journal.Body;
import org.payersim.observe.Metrics;
import org.payersim.observe.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request is looked at when its head is there: who comes, whether he may, and whether
 * there is a place for him. Only then is his body taken in.
 *
 * @param guard who knows who may come
 * @param control what is under way
 * @param limits how long is waited for whom
 * @param bodyLimit largest body, in bytes
 * @param spools where bodies are put aside
 * @param strict whether browsers are told to come by HTTPS only
 * @param closed whether nobody is let in any more
 */
record FrontDoor(
    Guard guard,
    AdmissionControl control,
    Limits limits,
    long bodyLimit,
    Supplier<Body.Spool> spools,
    boolean strict,
    AtomicBoolean closed) {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  /** Bodies under way have together so many times the largest. */
  private static final int BODIES_AT_ONCE = 4;

  /** Or so many bytes, if that is more: a short one of every request. */
  private static final long BYTES_AT_ONCE = 64L << 20;

  /** Of what anybody may ask the largest is an envelope of CORE. */
  private static final long OPEN_LIMIT = CoreRoutes.LARGEST;

  /**
   * What came of it.
   *
   * @param user who comes
   * @param place what he takes up, to be released
   * @param refusal what he is answered instead; then there is nothing to be released
   */
  record Entrance(User user, Place place, Optional<Response> refusal) {}

  /** Of a payer that is served so. */
  static FrontDoor of(Settings settings, Guard guard, Metrics metrics, Supplier<Body.Spool> spools)
      throws IOException {
    Limits limits = settings.protection().limits();
    AdmissionControl control =
        new AdmissionControl(
            settings.workers() + settings.waiting(),
            Math.max(settings.bodyLimit() * BODIES_AT_ONCE, BYTES_AT_ONCE),
            limits.connections(),
            metrics);
    boolean strict =
        settings.protection().tls().isPresent()
            && !InetAddress.getByName(settings.host()).isLoopbackAddress();
    return new FrontDoor(
        guard, control, limits, settings.bodyLimit(), spools, strict, new AtomicBoolean());
  }

  /** The largest body this request may have. */
  long limit(Request head) {
    return Operation.of(head).permission() == Permission.OPEN
        ? Math.min(bodyLimit, OPEN_LIMIT)
        : bodyLimit;
  }

  /** Lets nobody in any more: who comes now comes back to whoever is here then. */
  void close() {
    closed.set(true);
  }

  /** Lets somebody in; at once, unless it takes a while to find out who he is. */
  CompletableFuture<Entrance> enter(Request head) {
    Place place = control.place();
    if (closed.get()) {
      return CompletableFuture.completedFuture(refused(place, Problem.busy()));
    }
    Optional<Guard.Checked> known = guard.checkKnown(head);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(admit(head, place, known.get()));
    }
    Optional<Refusal> full = place.enter(stranger(head));
    if (full.isPresent()) {
      return CompletableFuture.completedFuture(refused(place, control.refused(full.get())));
    }
    return guard
        .check(head)
        .handle(
            (checked, failure) -> {
              if (failure == null) {
                return admit(head, place, checked);
              }
              LOG.error("It could not be found out who comes", failure);
              return refused(place, Problem.busy());
            });
  }

  private Entrance admit(Request head, Place place, Guard.Checked checked) {
    if (checked.refusal().isPresent()) {
      return refused(place, checked.refusal().get());
    }
    User user = checked.user();
    Optional<Refusal> full =
        place.enter(checked.isKnown() ? "user " + user.name() : stranger(head));
    return full.isPresent()
        ? refused(place, control.refused(full.get()))
        : new Entrance(user, place, Optional.empty());
  }

  private static String stranger(Request head) {
    return "address " + head.remote();
  }

  private static Entrance refused(Place place, Response refusal) {
    place.release();
    return new Entrance(User.UNASKED, place, Optional.of(refusal));
  }
}
