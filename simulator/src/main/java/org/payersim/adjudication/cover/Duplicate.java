package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.eligibility.Member;
import org.payersim.rules.EditReason;
import org.payersim.rules.RuleBook;

/**
 * Was exactly this service decided before: same patient, rendering provider, code, modifiers, days,
 * units, charge, and teeth or revenue code, on an earlier claim, one that still waits, or an
 * earlier line of this one? OA-18; with N522 if one of the two claims was passed on by another
 * payer. A service that was denied may be sent again. Source: CARC 18, exact duplicate; what denied
 * services count for is our own decision.
 */
public final class Duplicate extends LineStage {
  private static final Reason EXACT_DUPLICATE = Reason.of(AdjustmentGroup.OA, "18");

  /** Nothing alike among the earlier services. */
  public record NoneAlike(int earlierServices) implements Finding {}

  /** An earlier claim had it. */
  public record OfEarlierClaim(String payerControlNumber, String procedure, LocalDate service)
      implements Finding {}

  /** A claim that waits for an examiner has it. */
  public record OfClaimInProcess(String payerControlNumber, String procedure, LocalDate service)
      implements Finding {}

  /** An earlier line of this claim has it. */
  public record OfEarlierLine(int line, String procedure, LocalDate service) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    String person = person(line);
    History history = line.claim().caseFile().history();
    String code = line.service().procedure().code();
    for (int i = history.next(code, 0); i >= 0; i = history.next(code, i + 1)) {
      PriorService prior = history.get(i);
      if (isSame(prior, line, person)) {
        line.deny(
            this,
            new OfEarlierClaim(
                prior.payerControlNumber(), prior.procedure().toString(), prior.service().from()),
            reason(line, prior));
        return;
      }
    }
    if (deniedAsInProcess(line, person)) {
      return;
    }
    List<LineWorksheet> lines = line.claim().lines();
    for (int i = 0; lines.get(i) != line; i++) {
      LineWorksheet earlier = lines.get(i);
      if (!earlier.isDenied() && isSame(earlier, line)) {
        ServiceLine s = earlier.service();
        line.deny(
            this,
            new OfEarlierLine(s.number(), s.procedure().toString(), s.service().from()),
            EXACT_DUPLICATE);
        return;
      }
    }
    line.note(this, new NoneAlike(history.size()));
  }

  private boolean deniedAsInProcess(LineWorksheet line, String person) {
    List<PriorService> waiting = line.claim().caseFile().circumstances().inProcess();
    for (int i = 0; i < waiting.size(); i++) {
      PriorService prior = waiting.get(i);
      if (isSame(prior, line, person)) {
        line.deny(
            this,
            new OfClaimInProcess(
                prior.payerControlNumber(), prior.procedure().toString(), prior.service().from()),
            EXACT_DUPLICATE);
        return true;
      }
    }
    return false;
  }

  /** A claim another payer passed on, and the same claim from the provider. */
  private static Reason reason(LineWorksheet line, PriorService prior) {
    RuleBook rules = line.claim().rules();
    String submitter = line.claim().claim().batch().submitter().id();
    return rules.isPayerPassingOn(submitter) == rules.isPayerPassingOn(prior.submitter())
        ? EXACT_DUPLICATE
        : rules.reason(EditReason.DUPLICATE_OF_CROSSOVER);
  }

  private static String person(LineWorksheet line) {
    Optional<Member> patient = line.claim().patient();
    return patient.isPresent() ? patient.get().person() : "";
  }

  private static boolean isSame(PriorService prior, LineWorksheet line, String person) {
    ServiceLine s = line.service();
    return prior.charge().cents() == s.charge().cents() // rarely the same: tells most apart
        && !prior.denied()
        && prior.service().equals(s.service())
        && prior.units().thousandths() == s.units().thousandths()
        && prior.person().equals(person)
        && prior.renderingNpi().equals(line.renderingNpi())
        && prior.procedure().code().equals(s.procedure().code())
        && prior.procedure().modifiers().equals(s.procedure().modifiers())
        && prior.detail().isAboutSame(s.detail());
  }

  private static boolean isSame(LineWorksheet earlier, LineWorksheet line) {
    ServiceLine e = earlier.service();
    ServiceLine s = line.service();
    return e.charge().cents() == s.charge().cents()
        && e.procedure().code().equals(s.procedure().code())
        && e.service().equals(s.service())
        && e.units().thousandths() == s.units().thousandths()
        && earlier.renderingNpi().equals(line.renderingNpi())
        && e.procedure().modifiers().equals(s.procedure().modifiers())
        && e.detail().isAboutSame(s.detail());
  }
}
