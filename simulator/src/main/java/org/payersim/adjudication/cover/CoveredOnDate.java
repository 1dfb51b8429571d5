package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.eligibility.Member;

/**
 * Is the patient covered on the days of the service? Before his coverage PR-26, after it PR-27, in
 * a gap PR-200, and CO-239 with N61 for a line that runs over an edge of it. Source: CARCs 26, 27,
 * 200, 239; RARC N30, patient ineligible for this service.
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
  public record AfterCoverage(DateSpan service, LocalDate ended) implements Finding {}

  /** Between two coverages. */
  public record InGap(DateSpan service, LocalDate ended, LocalDate beginsAgain)
      implements Finding {}

  /** Some days of the line are covered, or by one plan, and others are not, or by another. */
  public record SpansCoverage(DateSpan service, DateSpan coverage) implements Finding {}

  /** Covered, by a plan of which no version is in force on that day. */
  public record PlanNotInForce(DateSpan service, String plan) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    DateSpan service = line.service().service();
    Optional<Member.Coverage> coverage = line.findCoverage();
    if (coverage.isEmpty()) {
      notCovered(line, service);
    } else if (!coverage.get().span().contains(service.to())) {
      line.deny(this, new SpansCoverage(service, coverage.get().span()), SPANS);
    } else if (line.findPlan().isEmpty()) {
      line.deny(this, new PlanNotInForce(service, coverage.get().planId()), AFTER);
    } else {
      line.note(this, new Covered(coverage.get().planId(), coverage.get().span(), service));
    }
  }

  /** No coverage contains the first day. */
  private void notCovered(LineWorksheet line, DateSpan service) {
    List<Member.Coverage> coverages =
        line.claim().patient().map(Member::coverages).orElse(List.of());
    Optional<LocalDate> ended = Optional.empty();
    for (Member.Coverage coverage : coverages) {
      DateSpan span = coverage.span();
      if (span.contains(service.to())) {
        line.deny(this, new SpansCoverage(service, span), SPANS);
        return;
      }
      if (span.from().isAfter(service.from())) {
        if (ended.isPresent()) {
          line.deny(this, new InGap(service, ended.get(), span.from()), GAP);
        } else {
          line.deny(this, new BeforeCoverage(service, span.from()), BEFORE);
        }
        return;
      }
      ended = Optional.of(span.to());
    }
    line.deny(this, new AfterCoverage(service, ended.orElse(service.from())), AFTER);
  }
}
