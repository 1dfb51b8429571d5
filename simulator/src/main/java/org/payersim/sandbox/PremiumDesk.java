package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.cover.GracePeriod;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.PremiumAccount;
import org.payersim.eligibility.PremiumOutcome;
import org.payersim.eligibility.PremiumOutcome.Effect;
import org.payersim.eligibility.PremiumSet;
import org.payersim.ledger.ExaminerAct;

/**
 * Puts premiums (820) to the account of the families they are for, and decides again what waited
 * for them. A premium for one family may come from anybody; one for a group is for the families its
 * payer enrolled by 834. Our own decision.
 */
final class PremiumDesk {
  private static final String GRACE = new GracePeriod().name();

  private final IntakeDesk desk;
  private final AnswerSink out;
  private final LocalDateTime at;
  private final Map<String, Family> changed = new LinkedHashMap<>();
  private final List<PremiumOutcome> outcomes = new ArrayList<>();

  PremiumDesk(IntakeDesk desk, AnswerSink out, LocalDateTime at) {
    this.desk = desk;
    this.out = out;
    this.at = at;
  }

  void take(PremiumSet set) throws IOException {
    for (PremiumSet.Item item : set.items()) {
      take(item, set.payer());
    }
    desk.premiums().add(new PremiumReport(at, set.trace(), set.payer(), outcomes));
    if (!changed.isEmpty()) {
      desk.ledger().enrol(changed.values());
      decideWaiting();
    }
  }

  private void take(PremiumSet.Item item, String payer) {
    List<Family> families = item.ofGroup() ? enrolledBy(payer) : named(item);
    if (families.isEmpty()) {
      refuse(item.ofGroup() ? Effect.NOBODY_ENROLLED : Effect.UNKNOWN_SUBSCRIBER);
    } else if (item.period().isEmpty()) {
      refuse(Effect.NO_PERIOD);
    } else {
      families.forEach(family -> pay(family, item, item.period().get()));
    }
  }

  private void refuse(Effect effect) {
    outcomes.add(new PremiumOutcome("", effect, Optional.empty()));
  }

  private List<Family> enrolledBy(String payer) {
    return desk.enrollments().families(payer).stream().flatMap(id -> find(id).stream()).toList();
  }

  /** By the number of the insured, else by the number of the premium. */
  private List<Family> named(PremiumSet.Item item) {
    return find(item.memberId()).or(() -> find(item.reference())).stream().toList();
  }

  /** Whom nobody enrolled, and who is known only as everybody is, has no account. */
  private Optional<Family> find(String familyId) {
    return Optional.ofNullable(changed.get(familyId))
        .or(() -> desk.ledger().rules().findFamily(familyId))
        .filter(family -> family.findSubscriber().isPresent());
  }

  private void pay(Family family, PremiumSet.Item item, DateSpan period) {
    PremiumAccount before = desk.premiums().account(family);
    PremiumAccount after = before.with(period, item.paid(), item.billed());
    desk.premiums().put(family.id(), after);
    Optional<LocalDate> through = after.paidThrough();
    outcomes.add(new PremiumOutcome(family.id(), after.effect(period, before), through));
    if (!through.equals(family.policy().paidThrough())) {
      Family paid =
          new Family(family.id(), family.members(), family.policy().withPaidThrough(through));
      desk.enrollments().changed(family, paid);
      changed.put(family.id(), paid);
    }
  }

  /** Claims of these families that wait for nothing but premiums. */
  private void decideWaiting() throws IOException {
    for (WorkItem item : desk.queue().list()) {
      if (changed.containsKey(item.familyId())
          && item.reasons().stream().map(Pend::stage).allMatch(GRACE::equals)) {
        ExaminerAct again = new ExaminerAct.Release(item.claim(), List.of());
        if (new Examination(desk, out, at).take(again) instanceof ExaminerAnswer.Settled settled) {
          out.decided(List.of(settled.claim()));
        }
      }
    }
  }
}
