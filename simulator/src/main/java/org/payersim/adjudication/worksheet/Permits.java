package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Authorization;
import org.payersim.claim.Reference;
import org.payersim.money.Quantity;

/**
 * The authorisations or referrals on file that a line may rest on, and what of them is used up: by
 * services of the family's history that were not denied, and by earlier lines of the claim. A claim
 * that waits uses nothing yet.
 */
public final class Permits {
  private final LineWorksheet line;
  private final Authorization.Kind kind;

  public Permits(LineWorksheet line, Authorization.Kind kind) {
    this.line = line;
    this.kind = kind;
  }

  /** The number the line names, else the claim's. */
  public Optional<String> findNumber() {
    String qualifier = kind == Authorization.Kind.SERVICES ? "G1" : "9F";
    Optional<String> own = Reference.find(line.service().references(), qualifier);
    return own.isPresent() ? own : line.claim().claim().findReference(qualifier);
  }

  /** The patient's permission of this number. */
  public Optional<Authorization> find(String number) {
    return list().stream().filter(permit -> permit.number().equals(number)).findFirst();
  }

  /** That of the number, if there is one and it fits; else one that fits. */
  public Optional<Authorization> findFitting(Optional<String> number) {
    Optional<Authorization> named = number.flatMap(this::find).filter(this::fits);
    return named.isPresent() ? named : findFitting();
  }

  /** One that fits the line in every respect; rather one that is not used up. */
  public Optional<Authorization> findFitting() {
    List<Authorization> fitting = list().stream().filter(this::fits).toList();
    Optional<Authorization> open =
        fitting.stream().filter(permit -> left(permit).compareTo(Quantity.ZERO) > 0).findFirst();
    return open.isPresent() ? open : fitting.stream().findFirst();
  }

  private List<Authorization> list() {
    String person = line.claim().person();
    return line.claim().rules().authorizations(line.claim().family().orElseThrow().id()).stream()
        .filter(permit -> permit.kind() == kind && permit.person().equals(person))
        .toList();
  }

  private boolean fits(Authorization permit) {
    LocalDate day = line.service().service().from();
    return permit.isApproved()
        && isForProvider(permit)
        && permit.covers(line.service().procedure().code())
        && permit.span().contains(day)
        && !permit.isLateFor(day);
  }

  /** Whether it is for who rendered or billed the line. */
  public boolean isForProvider(Authorization permit) {
    return permit.isFor(line.renderingNpi(), line.claim().claim().billing().party().npi());
  }

  /** What is left of it; of one without a limit as much as anybody may ask. */
  public Quantity left(Authorization permit) {
    if (permit.units().isEmpty()) {
      return line.service().units();
    }
    long left = permit.units().get().thousandths() - used(permit).thousandths();
    return Quantity.ofThousandths(Math.max(0, left));
  }

  public Quantity used(Authorization permit) {
    long used = 0;
    List<PriorService> history = line.claim().caseFile().history();
    for (int i = 0; i < history.size(); i++) {
      used += used(history.get(i).uses(), permit);
    }
    List<LineWorksheet> lines = line.claim().lines();
    for (int i = 0; lines.get(i) != line; i++) {
      if (lines.get(i).hasConditions() && !lines.get(i).isDenied()) {
        used += used(lines.get(i).conditions().uses(), permit);
      }
    }
    return Quantity.ofThousandths(used);
  }

  private static long used(List<Use> uses, Authorization permit) {
    long used = 0;
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i).number().equals(permit.number())) {
        used += uses.get(i).units().thousandths();
      }
    }
    return used;
  }

  /** Whether an earlier service of the same day and provider rests on it: they are one visit. */
  public boolean isOfVisitCounted(Authorization permit) {
    LocalDate day = line.service().service().from();
    boolean before =
        line.claim().caseFile().history().stream()
            .filter(prior -> prior.service().from().equals(day))
            .filter(prior -> prior.renderingNpi().equals(line.renderingNpi()))
            .anyMatch(prior -> used(prior.uses(), permit) > 0);
    List<LineWorksheet> lines = line.claim().lines();
    for (int i = 0; !before && lines.get(i) != line; i++) {
      LineWorksheet earlier = lines.get(i);
      before =
          earlier.isOfSameVisit(line)
              && earlier.hasConditions()
              && !earlier.isDenied()
              && used(earlier.conditions().uses(), permit) > 0;
    }
    return before;
  }
}
