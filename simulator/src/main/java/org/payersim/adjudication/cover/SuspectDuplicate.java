package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.rules.EditReason;

/**
 * Does the service look like one of an earlier claim, though not exactly: same patient and code,
 * overlapping days, the same provider or one of his tax number, but another charge, other units or
 * other modifiers? An examiner looks at it first, unless the payer has this stage deny: CO-B13 with
 * M86. Modifiers that set services apart - another side, another session, part of a test, another
 * role - end the suspicion, as do other teeth or another revenue code. Lines of one claim are not
 * suspected of each other. Source: CARC B13, RARC M86; CMS Pub. 100-04, chapter 1, section 120;
 * which modifiers set apart is our own decision.
 */
public final class SuspectDuplicate extends LineStage {
  private static final Set<String> SETS_APART =
      Set.of(
          "59", "XE", "XS", "XP", "XU", "76", "77", "91", "24", "25", "27", "57", "58", "78", "79",
          "26", "TC", "50", "LT", "RT", "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5",
          "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LC",
          "LD", "RC", "LM", "RI", "80", "81", "82", "AS", "62", "66");

  /** Like one of an earlier claim. */
  public record LikeEarlier(
      String payerControlNumber, String procedure, LocalDate service, Money charge, String npi)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    History history = line.claim().caseFile().history();
    String code = line.service().procedure().code();
    for (int i = history.next(code, 0); i >= 0; i = history.next(code, i + 1)) {
      if (isAlike(history.get(i), line)) {
        suspect(line, history.get(i));
        return;
      }
    }
    List<PriorService> waiting = line.claim().caseFile().circumstances().inProcess();
    for (int i = 0; i < waiting.size(); i++) {
      if (isAlike(waiting.get(i), line)) {
        suspect(line, waiting.get(i));
        return;
      }
    }
  }

  private void suspect(LineWorksheet line, PriorService prior) {
    line.deny(
        this,
        new LikeEarlier(
            prior.payerControlNumber(),
            prior.procedure().toString(),
            prior.service().from(),
            prior.charge(),
            prior.renderingNpi()),
        line.claim().rules().reason(EditReason.SUSPECT_DUPLICATE));
  }

  private static boolean isAlike(PriorService prior, LineWorksheet line) {
    return overlap(prior.service(), line.service().service())
        && prior.procedure().code().equals(line.service().procedure().code())
        && !prior.denied()
        && isOfPatient(prior, line)
        && line.claim().rules().shareTaxNumber(prior.renderingNpi(), line.renderingNpi())
        && !isSetApart(prior.procedure().modifiers(), line.service().procedure().modifiers())
        && !prior.detail().isElsewhere(line.service().detail())
        && !isExactly(prior, line);
  }

  /** The very same service is another stage's matter, whatever that made of it. */
  private static boolean isExactly(PriorService prior, LineWorksheet line) {
    ServiceLine service = line.service();
    return prior.charge().equals(service.charge())
        && prior.units().equals(service.units())
        && prior.service().equals(service.service())
        && prior.procedure().modifiers().equals(service.procedure().modifiers())
        && prior.detail().isAboutSame(service.detail())
        && prior.renderingNpi().equals(line.renderingNpi());
  }

  private static boolean overlap(DateSpan a, DateSpan b) {
    return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
  }

  private static boolean isOfPatient(PriorService prior, LineWorksheet line) {
    Optional<Member> patient = line.claim().patient();
    return patient.isPresent() && prior.person().equals(patient.get().person());
  }

  /** Whether one of the modifiers only one of them has sets them apart. */
  private static boolean isSetApart(List<String> one, List<String> other) {
    return differs(one, other) || differs(other, one);
  }

  private static boolean differs(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      if (SETS_APART.contains(one.get(i)) && !other.contains(one.get(i))) {
        return true;
      }
    }
    return false;
  }
}
