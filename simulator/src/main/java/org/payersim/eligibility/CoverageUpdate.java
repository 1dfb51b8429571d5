package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.EnrollmentEntry.Line;
import org.payersim.eligibility.EnrollmentEntry.Maintenance;
import org.payersim.eligibility.EnrollmentOutcome.Effect;
import org.payersim.eligibility.Member.Coverage;

/**
 * Coverage of one member in the making. One plan covers him on a day: a new one ends what overlaps
 * it the day before. Our own decision.
 */
final class CoverageUpdate {
  private final List<Coverage> coverages;
  private final KnownPlans plans;
  private final LocalDate today;

  /**
   * @param before what covers him so far
   * @param plans which there are
   * @param today when this is put on file
   */
  CoverageUpdate(List<Coverage> before, KnownPlans plans, LocalDate today) {
    this.coverages = new ArrayList<>(before);
    this.plans = plans;
    this.today = today;
  }

  /** In date order. */
  List<Coverage> made() {
    coverages.sort(Comparator.comparing(coverage -> coverage.span().from()));
    return List.copyOf(coverages);
  }

  /**
   * Does what one HD says.
   *
   * @param end the last day of eligibility, if no other is told
   * @return why it cannot be done; empty if it was
   */
  Optional<Effect> apply(Line line, Optional<LocalDate> end) {
    if (line.maintenance() == Maintenance.TERMINATION) {
      return end(line.planId(), line.to().or(() -> end));
    }
    if (line.from().isEmpty()) {
      return switch (line.maintenance()) {
        case REINSTATEMENT -> reopen();
        case CHANGE, AUDIT ->
            line.to().isPresent() ? end(line.planId(), line.to()) : Optional.empty();
        case ADDITION, TERMINATION -> Optional.of(Effect.NO_DAY);
      };
    }
    return cover(line, line.from().get());
  }

  private Optional<Effect> cover(Line line, LocalDate from) {
    LocalDate to = line.to().orElse(DateSpan.OPEN_END);
    if (to.isBefore(from)) {
      return Optional.of(Effect.END_BEFORE_BEGIN);
    }
    if (!plans.has(line.planId(), from)) {
      return Optional.of(Effect.UNKNOWN_PLAN);
    }
    List<Coverage> others = List.copyOf(coverages);
    coverages.clear();
    for (Coverage other : others) {
      DateSpan span = other.span();
      if (span.to().isBefore(from) || span.from().isAfter(to)) {
        coverages.add(other);
      } else if (span.from().isBefore(from)) {
        coverages.add(ending(other, from.minusDays(1)));
      }
    }
    coverages.add(new Coverage(line.planId(), new DateSpan(from, to), Optional.empty()));
    return Optional.empty();
  }

  /**
   * Ends coverage; what was to begin later does not.
   *
   * @param planId by which plan; empty for any
   * @param last the last day
   */
  Optional<Effect> end(String planId, Optional<LocalDate> last) {
    if (last.isEmpty()) {
      return Optional.of(Effect.NO_DAY);
    }
    List<Coverage> concerned =
        coverages.stream()
            .filter(coverage -> planId.isEmpty() || coverage.planId().equals(planId))
            .toList();
    if (concerned.isEmpty()) {
      return Optional.of(planId.isEmpty() ? Effect.NOT_ON_FILE : Effect.UNKNOWN_PLAN);
    }
    if (concerned.stream().allMatch(coverage -> coverage.span().from().isAfter(last.get()))) {
      return Optional.of(Effect.END_BEFORE_BEGIN);
    }
    endAfter(concerned, last.get());
    return Optional.empty();
  }

  /** Nobody is covered after this day. */
  void endAll(LocalDate last) {
    endAfter(List.copyOf(coverages), last);
  }

  private void endAfter(List<Coverage> concerned, LocalDate last) {
    for (Coverage coverage : concerned) {
      if (coverage.span().to().isAfter(last)) {
        coverages.remove(coverage);
        if (!coverage.span().from().isAfter(last)) {
          coverages.add(ending(coverage, last));
        }
      }
    }
  }

  /** The last coverage goes on as if it had not ended. */
  Optional<Effect> reopen() {
    Optional<Coverage> latest =
        coverages.stream().max(Comparator.comparing(coverage -> coverage.span().to()));
    if (latest.isEmpty()) {
      return Optional.of(Effect.NO_COVERAGE);
    }
    coverages.remove(latest.get());
    coverages.add(ending(latest.get(), DateSpan.OPEN_END));
    return Optional.empty();
  }

  private Coverage ending(Coverage coverage, LocalDate last) {
    return new Coverage(
        coverage.planId(),
        new DateSpan(coverage.span().from(), last),
        last.isBefore(today) ? Optional.of(today) : Optional.empty());
  }
}
