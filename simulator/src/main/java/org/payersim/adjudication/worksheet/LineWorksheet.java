package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.contract.Contract;
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
  private Optional<Price> price = Optional.empty();
  private Optional<LineConditions> conditions = Optional.empty();
  private long sharedCents;
  private boolean denied;
  private boolean priced;
  private boolean protectedByLaw;

  LineWorksheet(Worksheet claim, ServiceLine service, Visit visit) {
    this.claim = claim;
    this.service = service;
    this.visit = visit;
    this.open = service.charge();
    this.rule = visit.findRule(service);
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

  /** Whose participation counts: who renders it if he is on file, else who bills. */
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

  /** Whether the patient's share of Medicare may not be collected from him that day. */
  public boolean isForQualifiedBeneficiary() {
    return claim.patient().isPresent()
        && claim.patient().get().facts().isQualified(service.service().from());
  }

  /** The plan, once the line was found covered. */
  public Plan plan() {
    return visit.requirePlan();
  }

  public boolean isInNetwork() {
    return visit.isInNetwork();
  }

  /** The side of the network whose terms hold. */
  public NetworkSide side() {
    return protectedByLaw && !visit.isInNetwork() ? NetworkSide.IN : visit.side();
  }

  /** Whether the law gives the patient in-network terms with a provider who takes no part. */
  public boolean isProtected() {
    return protectedByLaw;
  }

  /** The patient bears no more than he would in network (45 CFR 149.110 to 149.130). */
  public void protect() {
    protectedByLaw = true;
  }

  /** Whether the plan's terms in network hold: the provider takes part, or the law says so. */
  public boolean hasInNetworkTerms() {
    return protectedByLaw || visit.isInNetwork();
  }

  /** What the payer agreed to pay for it, if anything was agreed: not for a protected service. */
  public Optional<Contract> findContract() {
    return protectedByLaw ? Optional.empty() : visit.contract();
  }

  /** Whether the other line has the same day and provider. */
  public boolean isOfSameVisit(LineWorksheet other) {
    return visit == other.visit;
  }

  /** Whether an earlier stage found what the service is worth. */
  public boolean isPriced() {
    return priced;
  }

  /** It was found what the service is worth; the open amount is the allowed amount. */
  public void priced() {
    priced = true;
  }

  /** The same, with what reductions need that look at several lines. */
  public void priced(Price found) {
    priced = true;
    price = Optional.of(found);
  }

  /** What reductions need that look at several lines. */
  public Optional<Price> findPrice() {
    return price;
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
    return protectedByLaw ? visit.protectedLimits() : visit.limits();
  }

  /** What is left of a benefit limit of the plan, by now. */
  public Allowance allowance(BenefitLimit limit) {
    return claim.allowance(this, limit);
  }

  /** Something is counted, and no money moved: a limit used up, days of a stay. */
  public void count(Stage stage, Finding finding, List<Posting> postings) {
    rulings.add(
        new Ruling.Counted(stage.name(), finding, claim.isEstimate() ? List.of() : postings));
  }

  /** Takes part of the open amount off, because so many units are not paid. */
  public void cut(Stage stage, Finding finding, Adjustment part) {
    open = open.minus(part.amount());
    rulings.add(new Ruling.Reduced(stage.name(), finding, part));
  }

  /** The service is paid as another than was billed. */
  public void recode(Stage stage, Finding finding, String code) {
    rulings.add(new Ruling.Recoded(stage.name(), finding, code));
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

  /** Tells something with remark codes, and leaves the money as it was. */
  public void remark(Stage stage, Finding finding, List<String> rarcs) {
    rulings.add(new Ruling.Remarked(stage.name(), finding, rarcs));
  }

  /** Takes part of the open amount off. */
  public void reduce(Stage stage, Finding finding, Reason reason, Money amount) {
    rulings.add(new Ruling.Reduced(stage.name(), finding, take(reason, amount)));
  }

  /**
   * Gives part of an earlier adjustment back to the open amount. What was counted towards limits
   * stays counted.
   *
   * @param part reason of the earlier adjustment, and how much of it is taken back
   */
  public void takeBack(Stage stage, Finding finding, Adjustment part) {
    Money back = part.amount();
    if (part.reason().group() == AdjustmentGroup.PR) {
      sharedCents -= back.cents();
    }
    reduce(stage, finding, part.reason(), back.negated());
  }

  /** What the line's visit, day and stay have borne before. */
  public Copays copays() {
    return new Copays(this, visit);
  }

  /** Keeps part of the payment back; what the payer recognises stays as it is. */
  public void keepBack(Stage stage, Finding finding, Reason reason, Money amount) {
    rulings.add(new Ruling.Reduced(stage.name(), finding, take(reason, amount)));
    sharedCents += amount.cents();
  }

  /** Lays part of the allowed amount on the patient, and counts it. */
  public void share(
      Stage stage, Finding finding, Reason reason, Money amount, List<Posting> postings) {
    List<Posting> kept = claim.isEstimate() ? List.of() : postings;
    rulings.add(new Ruling.Shared(stage.name(), finding, take(reason, amount), kept));
    sharedCents += amount.cents();
  }

  /**
   * Pays nothing of what is still open; the line is closed. If the stage pends, the claim waits
   * instead, and the line goes on as far as later stages can work on it; if it notes, it is told.
   */
  public void deny(Stage stage, Finding finding, Reason reason) {
    if (claim.areDenialsNoted()) {
      note(stage, finding);
      return;
    }
    if (claim.pends(this, stage, finding, reason)) {
      rulings.add(new Ruling.Pended(stage.name(), finding, reason));
      return;
    }
    denied = true;
    rulings.add(
        open.isZero()
            ? new Ruling.Noted(stage.name(), finding)
            : new Ruling.Denied(stage.name(), finding, take(reason, open)));
  }

  /** The claim waits for an examiner, unless the stage only notes; the line goes on. */
  public void pend(Stage stage, Finding finding, Reason reason) {
    if (claim.areDenialsNoted()) {
      note(stage, finding);
      return;
    }
    claim.pend(this, stage, finding, reason);
    rulings.add(new Ruling.Pended(stage.name(), finding, reason));
  }

  /** On what conditions it is payable; there mostly are none, and nothing is made. */
  public LineConditions conditions() {
    conditions = conditions.or(() -> Optional.of(new LineConditions()));
    return conditions.get();
  }

  public boolean hasConditions() {
    return conditions.isPresent();
  }

  private Adjustment take(Reason reason, Money amount) {
    open = open.minus(amount);
    return new Adjustment(reason, amount);
  }
}
