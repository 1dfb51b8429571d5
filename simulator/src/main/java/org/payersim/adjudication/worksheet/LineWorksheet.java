package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;

/**
 * One line on the desk. Its charge walks down through adjustments; what no adjustment has taken is
 * open. After pricing the open amount is the allowed amount, at the end it is what is paid.
 */
public final class LineWorksheet {
  private final Worksheet claim;
  private final ServiceLine service;
  private final Visit visit;
  private final Optional<ServiceRule> rule;
  private final List<Ruling> rulings = new ArrayList<>(8);
  private Money open;
  private long sharedCents;
  private boolean denied;

  LineWorksheet(Worksheet claim, ServiceLine service, Visit visit) {
    this.claim = claim;
    this.service = service;
    this.visit = visit;
    this.open = service.charge();
    Optional<Plan> plan = visit.plan();
    this.rule =
        plan.isPresent() ? plan.get().services().find(claim.claim(), service) : Optional.empty();
  }

  Visit visit() {
    return visit;
  }

  public Worksheet claim() {
    return claim;
  }

  /** The line as submitted. */
  public ServiceLine service() {
    return service;
  }

  /** NPI of who rendered it, empty if none was sent. */
  public String renderingNpi() {
    return visit.renderingNpi();
  }

  /**
   * Whose participation counts: the rendering provider's if he is on file, else the billing
   * provider's.
   */
  public String networkNpi() {
    return visit.networkNpi();
  }

  /** The patient's coverage on the first day of service. */
  public Optional<Member.Coverage> findCoverage() {
    return visit.coverage();
  }

  /** The plan's version in force on the first day of service. */
  public Optional<Plan> findPlan() {
    return visit.plan();
  }

  /** The plan, once the line was found covered. */
  public Plan plan() {
    return visit.requirePlan();
  }

  public boolean isInNetwork() {
    return visit.isInNetwork();
  }

  /** The first service rule of the plan that matches. */
  public Optional<ServiceRule> findRule() {
    return rule;
  }

  /** The benefit period of the first day of service. */
  public DateSpan period() {
    return visit.period();
  }

  /** The limits that bind this line, as far as they are used up by now. */
  public Limits limits() {
    return visit.limits();
  }

  /** What no adjustment has taken yet. */
  public Money open() {
    return open;
  }

  /** Whether a stage denied the line; later stages pass it by. */
  public boolean isDenied() {
    return denied;
  }

  /** What the payer recognises: paid and patient's share together; zero on a denied line. */
  public Money allowed() {
    return denied ? Money.ZERO : Money.ofCents(open.cents() + sharedCents);
  }

  public List<Ruling> rulings() {
    return Collections.unmodifiableList(rulings);
  }

  /** Looked at, and left as it was. */
  public void note(Stage stage, Finding finding) {
    rulings.add(new Ruling.Noted(stage.name(), finding));
  }

  /** Takes part of the open amount off. */
  public void reduce(Stage stage, Finding finding, Reason reason, Money amount) {
    rulings.add(new Ruling.Reduced(stage.name(), finding, take(reason, amount)));
  }

  /** Lays part of the allowed amount on the patient's deductible. */
  public void shareDeductible(Stage stage, Finding finding, Reason reason, Money amount) {
    share(stage, finding, reason, amount, limits().countDeductible(amount));
  }

  /** Lays part of the allowed amount on the patient as coinsurance. */
  public void shareCoinsurance(Stage stage, Finding finding, Reason reason, Money amount) {
    share(stage, finding, reason, amount, limits().countOutOfPocket(amount));
  }

  /** Lays part of the allowed amount on the patient as copay of the line's visit. */
  public void shareCopay(Stage stage, Finding finding, Reason reason, Money amount) {
    visit.addCopay(amount);
    share(stage, finding, reason, amount, limits().countOutOfPocket(amount));
  }

  /** Copay taken so far on this day with this provider, within the claim. */
  public Money copayOfVisit() {
    return visit.copay();
  }

  private void share(
      Stage stage, Finding finding, Reason reason, Money amount, List<Posting> postings) {
    rulings.add(new Ruling.Shared(stage.name(), finding, take(reason, amount), postings));
    sharedCents += amount.cents();
  }

  /**
   * Pays nothing of what is still open; the line is closed. If the stage pends, the claim waits
   * instead, and the line goes on as far as later stages can work on it.
   */
  public void deny(Stage stage, Finding finding, Reason reason) {
    if (claim.pends(this, stage, finding, reason)) {
      rulings.add(new Ruling.Pended(stage.name(), finding, reason));
      return;
    }
    denied = true;
    if (open.isZero()) {
      rulings.add(new Ruling.Noted(stage.name(), finding));
    } else {
      rulings.add(new Ruling.Denied(stage.name(), finding, take(reason, open)));
    }
  }

  private Adjustment take(Reason reason, Money amount) {
    open = open.minus(amount);
    return new Adjustment(reason, amount);
  }
}
