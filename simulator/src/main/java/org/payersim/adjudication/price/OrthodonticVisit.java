package org.payersim.adjudication.price;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.benefit.Instalments;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rounding;
import org.payersim.rules.EditReason;

/**
 * A visit of an orthodontic course is worth an instalment of the course's fee, one for each unit of
 * the line, as long as any are left; its own charge was part of the course's and is written off
 * beyond that, CO-45, in network or out of it. At most the charge is allowed. When all are paid:
 * CO-97 M15. A visit of a course that did not begin here is priced like any other service. What is
 * left of the fee is divided so that all instalments together come to it, to the cent. Our own
 * decision: other payers pay by the calendar, without a claim.
 */
public final class OrthodonticVisit extends LineStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "45");
  private static final long THOUSAND = 1000;

  /**
   * One instalment or some.
   *
   * @param first number of the first
   * @param last number of the last
   * @param all how many there are
   * @param rest what all of them come to
   * @param begun the claim the course began with
   * @param amount what these come to
   */
  public record Instalment(
      int first, int last, int all, Money rest, String begun, Money charge, Money amount)
      implements Finding {}

  /** All have been paid. */
  public record AllPaid(int all, String begun) implements Finding {}

  /** No course of the patient's is known that it could be a visit of. */
  public record NotBegunHere(String procedure) implements Finding {}

  /** The terms of the line's service, if it is paid in instalments. */
  static Optional<Instalments> terms(LineWorksheet line) {
    return line.findRule().flatMap(rule -> rule.coverage().findInstalments());
  }

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Instalments> terms = terms(line);
    String code = line.service().procedure().code();
    if (terms.isEmpty() || !terms.get().isVisit(code)) {
      return;
    }
    Optional<PriorService> course = course(line, terms.get());
    if (course.isEmpty()) {
      line.note(this, new NotBegunHere(code));
      return;
    }
    Price price = course.get().price().orElseThrow();
    String begun = course.get().payerControlNumber();
    long before = paidBefore(line, terms.get(), course.get());
    if (before >= price.instalments()) {
      AllPaid finding = new AllPaid(price.instalments(), begun);
      line.deny(this, finding, line.claim().rules().reason(EditReason.INSTALMENTS_PAID));
      return;
    }
    int first = Math.toIntExact(before);
    int last = Math.toIntExact(Math.min(price.instalments(), before + units(line)));
    Money rest = price.fee().toMoney(Rounding.HALF_UP).minus(price.kept());
    Money amount =
        upTo(last, rest, price.instalments()).minus(upTo(first, rest, price.instalments()));
    settle(
        line,
        new Instalment(first + 1, last, price.instalments(), rest, begun, line.open(), amount));
  }

  private void settle(LineWorksheet line, Instalment finding) {
    line.priced();
    Money beyond = line.open().minus(finding.amount());
    if (beyond.isPositive()) {
      line.reduce(this, finding, WRITE_OFF, beyond);
    } else {
      line.note(this, finding);
    }
  }

  /** The latest of the patient's courses begun by that day. */
  private static Optional<PriorService> course(LineWorksheet line, Instalments terms) {
    return line.claim().caseFile().history().stream()
        .filter(prior -> isOfPatient(prior, line))
        .filter(prior -> terms.isAppliance(prior.procedure().code()))
        .filter(prior -> prior.price().map(Price::instalments).orElse(0) > 0)
        .filter(prior -> !prior.service().from().isAfter(line.service().service().from()))
        .reduce((one, next) -> next.service().from().isBefore(one.service().from()) ? one : next);
  }

  /** Units of the visits since, on earlier claims and on lines before this one. */
  private static long paidBefore(LineWorksheet line, Instalments terms, PriorService course) {
    long paid = 0;
    for (PriorService prior : line.claim().caseFile().history()) {
      if (isOfPatient(prior, line)
          && terms.isVisit(prior.procedure().code())
          && !prior.service().from().isBefore(course.service().from())) {
        paid += units(prior.units());
      }
    }
    List<LineWorksheet> lines = line.claim().lines();
    for (int i = 0; lines.get(i) != line; i++) {
      LineWorksheet earlier = lines.get(i);
      if (!earlier.isDenied() && terms.isVisit(earlier.service().procedure().code())) {
        paid += units(earlier);
      }
    }
    return paid;
  }

  private static boolean isOfPatient(PriorService prior, LineWorksheet line) {
    return !prior.denied() && prior.person().equals(line.claim().person());
  }

  private static long units(LineWorksheet line) {
    return units(line.service().units());
  }

  private static long units(Quantity units) {
    return Math.max(1, units.thousandths() / THOUSAND);
  }

  /** What the first so many come to together. */
  private static Money upTo(int count, Money rest, int all) {
    return Exact.of(rest)
        .times(Quantity.of(count))
        .dividedBy(Exact.of(Quantity.of(all)), 2, Rounding.HALF_UP)
        .toMoney(Rounding.HALF_UP);
  }
}
