package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.CoverageEnded;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PartPaid;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.eligibility.Member;
import org.payersim.rules.EditReason;

/**
 * Is the patient covered on the days of the service? Before his coverage PR-26, after it PR-27, in
 * a gap PR-200, and CO-239 with N61 for a line that runs over an edge of it, or PR-238 for the days
 * outside if the plan pays the others. A newborn nobody enrolled: PR-34 once the plan's days for
 * him are over. Source: CARCs 26, 27, 34, 200, 238, 239; RARC N30, patient ineligible for this
 * service.
 */
public final class CoveredOnDate extends LineStage {
  private static final Reason BEFORE = Reason.of(AdjustmentGroup.PR, "26", "N30");
  private static final Reason AFTER = Reason.of(AdjustmentGroup.PR, "27", "N30");
  private static final Reason GAP = Reason.of(AdjustmentGroup.PR, "200");
  private static final Reason SPANS = Reason.of(AdjustmentGroup.CO, "239", "N61");

  /** Covered by a plan. */
  public record Covered(String plan, DateSpan coverage, DateSpan service) implements Finding {}

  /** Before the first coverage begins. */
  public record BeforeCoverage(DateSpan service, LocalDate begins) implements Finding {}

  /** After the last coverage ended. */
  public record AfterCoverage(DateSpan service, LocalDate ended) implements CoverageEnded {}

  /** After the last coverage, whose end was put on file only after the service. */
  public record AfterRetroactiveEnd(DateSpan service, LocalDate ended, LocalDate recorded)
      implements CoverageEnded {}

  /** A child nobody enrolled, and not, or no more, covered without it. */
  public record NewbornNotCovered(DateSpan service, LocalDate born, Optional<LocalDate> coveredTo)
      implements Finding {}

  /** Between two coverages. */
  public record InGap(DateSpan service, LocalDate ended, LocalDate beginsAgain)
      implements CoverageEnded {}

  /** Some days of the line are covered, or by one plan, and others are not, or by another. */
  public record SpansCoverage(DateSpan service, DateSpan coverage) implements Finding {}

  /** Some days are covered and paid, the others are not. */
  public record PartlyCovered(DateSpan service, DateSpan coverage, int covered, int days)
      implements Finding {}

  /** Covered, by a plan of which no version is in force on that day. */
  public record PlanNotInForce(DateSpan service, String plan) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    DateSpan service = line.service().service();
    Optional<Member.Coverage> coverage = line.findCoverage();
    if (coverage.isEmpty()) {
      notCovered(line, service);
    } else if (!isWithin(coverage.get().span(), service)) {
      spans(line, service, coverage.get().span());
    } else if (line.findPlan().isEmpty()) {
      line.deny(this, new PlanNotInForce(service, coverage.get().planId()), AFTER);
    } else {
      line.note(this, new Covered(coverage.get().planId(), coverage.get().span(), service));
    }
  }

  private static boolean isWithin(DateSpan coverage, DateSpan service) {
    return coverage.contains(service.from()) && coverage.contains(service.to());
  }

  /** Over an edge of this coverage; days another coverage holds for have to be billed apart. */
  private void spans(LineWorksheet line, DateSpan service, DateSpan coverage) {
    Optional<Member> patient = line.claim().patient();
    boolean byAnother =
        coverage.contains(service.from())
            && patient.isPresent()
            && patient.get().findCoverage(service.to()).isPresent();
    boolean reduces =
        line.findPlan().isPresent() && line.findPlan().get().membership().paysCoveredDays();
    if (byAnother || !reduces) {
      line.deny(this, new SpansCoverage(service, coverage), SPANS);
      return;
    }
    int days = days(service.from(), service.to());
    LocalDate from = coverage.contains(service.from()) ? service.from() : coverage.from();
    LocalDate to = coverage.contains(service.to()) ? service.to() : coverage.to();
    int covered = days(from, to);
    line.conditions()
        .payPart(
            new PartPaid(
                this,
                new PartlyCovered(service, coverage, covered, days),
                line.claim().rules().reason(EditReason.DAYS_NOT_COVERED),
                new PartPaid.Days(covered, days)));
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  private void newborn(LineWorksheet line, Member child, DateSpan service) {
    Optional<LocalDate> last = child.coverages().stream().map(c -> c.span().to()).findFirst();
    line.deny(
        this,
        new NewbornNotCovered(service, child.birthDate(), last),
        line.claim().rules().reason(EditReason.NEWBORN_NOT_COVERED));
  }

  private void ended(LineWorksheet line, DateSpan service, Member.Coverage last) {
    Optional<LocalDate> recorded = last.endRecorded();
    LocalDate ended = last.span().to();
    line.deny(
        this,
        recorded.isPresent() && recorded.get().isAfter(service.from())
            ? new AfterRetroactiveEnd(service, ended, recorded.get())
            : new AfterCoverage(service, ended),
        AFTER);
  }

  /** No coverage contains the first day. */
  private void notCovered(LineWorksheet line, DateSpan service) {
    Optional<Member> patient = line.claim().patient();
    if (patient.isPresent() && patient.get().facts().isNewborn()) {
      newborn(line, patient.get(), service);
      return;
    }
    List<Member.Coverage> coverages = patient.isPresent() ? patient.get().coverages() : List.of();
    Optional<Member.Coverage> ended = Optional.empty();
    for (Member.Coverage coverage : coverages) {
      DateSpan span = coverage.span();
      if (span.from().isAfter(service.from())) {
        if (ended.isPresent()) {
          line.deny(this, new InGap(service, ended.get().span().to(), span.from()), GAP);
        } else {
          line.deny(this, new BeforeCoverage(service, span.from()), BEFORE);
        }
        return;
      }
      ended = Optional.of(coverage);
    }
    if (ended.isPresent()) {
      ended(line, service, ended.get());
    } else {
      line.deny(this, new AfterCoverage(service, service.from()), AFTER);
    }
  }
}
