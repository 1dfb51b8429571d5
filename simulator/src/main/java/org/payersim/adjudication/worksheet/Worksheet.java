package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.BenefitPeriod;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;
import org.payersim.status.ClaimStatus;

/**
 * One claim on the desk: what was looked up for it, what has been ruled so far, and its lines. It
 * lives as long as one decision and is seen by one thread.
 */
public final class Worksheet {
  private final CaseFile caseFile;
  private final Optional<Family> family;
  private final Optional<Member> patient;
  private final List<LineWorksheet> lines;
  private final List<Ruling> rulings = new ArrayList<>(8);
  private final List<Visit> visits = new ArrayList<>(1);
  private final RunningBalances balances;
  private Optional<DateSpan> lastPeriod = Optional.empty();
  private final String renderingNpi;
  private boolean rejected;

  public Worksheet(CaseFile caseFile) {
    this.caseFile = caseFile;
    Claim claim = caseFile.claim();
    this.renderingNpi =
        claim.findProvider(ProviderRole.RENDERING).orElse(claim.billing().party()).npi();
    this.family = caseFile.rules().findFamily(claim.subscriber().memberId());
    this.patient = caseFile.rules().findPatient(claim);
    this.balances = new RunningBalances(caseFile.balances());
    List<LineWorksheet> sheets = new ArrayList<>(claim.lines().size());
    for (ServiceLine line : claim.lines()) {
      sheets.add(new LineWorksheet(this, line));
    }
    this.lines = Collections.unmodifiableList(sheets);
  }

  public CaseFile caseFile() {
    return caseFile;
  }

  public Claim claim() {
    return caseFile.claim();
  }

  public RuleBook rules() {
    return caseFile.rules();
  }

  /** Whether the claim's payer identifier is ours; if not, who it names is none of our business. */
  public boolean isAddressedToUs() {
    return rules().isPayer(claim().payer().id());
  }

  /** The family the member number belongs to. */
  public Optional<Family> family() {
    return family;
  }

  /** The patient as a member of that family. */
  public Optional<Member> patient() {
    return patient;
  }

  public List<LineWorksheet> lines() {
    return lines;
  }

  /** Looked at, and left as it was. */
  public void note(Stage stage, Finding finding) {
    rulings.add(new Ruling.Noted(stage.name(), finding));
  }

  /** The claim will not enter adjudication. */
  public void reject(EntryStage stage, Finding finding, ClaimStatus status) {
    rulings.add(new Ruling.Rejected(stage.name(), finding, status));
    rejected = true;
  }

  public boolean isRejected() {
    return rejected;
  }

  /** What was ruled about the claim as a whole, in order. */
  public List<Ruling> rulings() {
    return Collections.unmodifiableList(rulings);
  }

  /** Who rendered a line: mostly the same for all of them. */
  String renderingNpi(ServiceLine line) {
    return line.providers().isEmpty() ? renderingNpi : claim().rendering(line).npi();
  }

  /** The benefit period a day falls in; lines of a claim mostly share one. */
  DateSpan period(BenefitPeriod period, LocalDate day) {
    if (lastPeriod.isPresent()
        && lastPeriod.get().contains(day)
        && period.startsOn(lastPeriod.get().from())) {
      return lastPeriod.get();
    }
    DateSpan found = period.on(day);
    lastPeriod = Optional.of(found);
    return found;
  }

  Limits limits(Plan plan, DateSpan period, Network side, LocalDate day) {
    Member member = patient.orElseThrow(() -> new IllegalStateException("no known patient"));
    boolean alone = family.isPresent() && family.get().coversAlone(member, plan.id(), day);
    return balances.limits(plan, period, member.person(), side, alone);
  }

  /** Copay taken so far on a day with a rendering provider, within this claim. */
  Visit visit(LocalDate day, String npi) {
    for (Visit visit : visits) {
      if (visit.day.equals(day) && visit.npi.equals(npi)) {
        return visit;
      }
    }
    Visit visit = new Visit(day, npi);
    visits.add(visit);
    return visit;
  }

  /** A day with a rendering provider. */
  static final class Visit {
    private final LocalDate day;
    private final String npi;
    private Money copay = Money.ZERO;

    Visit(LocalDate day, String npi) {
      this.day = day;
      this.npi = npi;
    }

    Money copay() {
      return copay;
    }

    void addCopay(Money amount) {
      copay = copay.plus(amount);
    }
  }
}
