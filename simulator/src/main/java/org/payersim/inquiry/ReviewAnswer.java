package org.payersim.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.ReviewDecision.Action;
import org.payersim.inquiry.ReviewDecision.Decided;

/**
 * What a request for review is answered (278 response).
 *
 * @param request the request
 * @param outcome the answer
 */
public record ReviewAnswer(ReviewRequest request, Outcome outcome) {
  /** Not considered, as something else in the request is wrong. Source: code source 886. */
  private static final String NOT_CONSIDERED = "25";

  /** The answer. */
  public sealed interface Outcome {}

  /** Whose level says that the request is not answered. */
  public enum Level {
    SOURCE,
    RECEIVER,
    SUBSCRIBER,
    DEPENDENT
  }

  /**
   * Nothing is reviewed (AAA).
   *
   * @param level whose level says so
   * @param reasons why, at least one
   * @param subscriber as on file, where only his dependent is in question
   */
  public record Rejected(Level level, List<Rejection> reasons, Optional<Member> subscriber)
      implements Outcome {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The person is known, and every service was looked at.
   *
   * @param subscriber as on file
   * @param dependent as on file, if he is the patient
   * @param event what became of the event; if it has services, of all of them taken together
   * @param services what became of each
   */
  public record Reviewed(
      Member subscriber,
      Optional<Member> dependent,
      ReviewDecision event,
      List<ReviewDecision> services)
      implements Outcome {
    public Reviewed {
      services = List.copyOf(services);
    }

    /** An event with services. */
    static Reviewed of(
        Member subscriber,
        Optional<Member> dependent,
        ReviewItem event,
        List<ReviewDecision> services) {
      return new Reviewed(subscriber, dependent, together(event, services), services);
    }

    /** With another decision in the place of that of the same number. */
    Reviewed with(Decided decided) {
      if (services.isEmpty()) {
        return new Reviewed(subscriber, dependent, decided, services);
      }
      List<ReviewDecision> all = new ArrayList<>();
      for (ReviewDecision service : services) {
        boolean same = service instanceof Decided was && was.number().equals(decided.number());
        all.add(same ? decided : service);
      }
      return of(subscriber, dependent, event.item(), all);
    }

    /** Everything decided that is kept under a number. */
    public List<Decided> numbered() {
      List<ReviewDecision> decided = services.isEmpty() ? List.of(event) : services;
      return decided.stream()
          .flatMap(one -> one instanceof Decided told ? Stream.of(told) : Stream.of())
          .filter(one -> !one.number().isEmpty())
          .toList();
    }
  }

  /**
   * All services taken together: what all of them are; changed, if all are certified somehow; in
   * part, if some are; else waiting, if one is; else not certified. Our own reading of HCR01.
   */
  private static Decided together(ReviewItem event, List<ReviewDecision> services) {
    List<Action> actions =
        services.stream()
            .flatMap(one -> one instanceof Decided told ? Stream.of(told.action()) : Stream.of())
            .distinct()
            .toList();
    if (actions.isEmpty()) {
      return Decided.without(event, Action.NOT_CERTIFIED, NOT_CONSIDERED);
    }
    boolean all = services.stream().allMatch(Decided.class::isInstance);
    if (actions.size() == 1 && (all || !actions.get(0).isCertified())) {
      return Decided.without(event, actions.get(0), "");
    }
    if (all && actions.stream().allMatch(Action::isCertified)) {
      return Decided.without(event, Action.MODIFIED, "");
    }
    if (actions.stream().anyMatch(Action::isCertified)) {
      return Decided.without(event, Action.PARTLY_CERTIFIED, "");
    }
    return Decided.without(
        event, actions.contains(Action.PENDED) ? Action.PENDED : Action.NOT_CERTIFIED, "");
  }

  /** The same with another decision in the place of that of the same number. */
  public ReviewAnswer with(Decided decided) {
    return outcome instanceof Reviewed reviewed
        ? new ReviewAnswer(request, reviewed.with(decided))
        : this;
  }
}
