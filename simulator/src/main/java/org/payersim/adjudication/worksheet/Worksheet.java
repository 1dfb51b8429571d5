package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.code.Reason;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.Policy;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;
import org.payersim.status.ClaimStatus;

/**
 * One claim on the desk: what was looked up for it, what has been ruled so far, and its lines. It
 * lives as long as one decision and is seen by one thread.
 */
public final class Worksheet {
  /** SBR01 of a claim nobody pays before us: primary, unknown, or not said. */
  private static final Set<String> FIRST = Set.of("P", "U", "");

  private final CaseFile caseFile;
  private final Optional<Family> family;
  private final Optional<Member> patient;
  private final LineWorksheet[] sheets;
  private final List<LineWorksheet> lines;
  private final List<Ruling> rulings = new ArrayList<>(8);
  private final List<Rendered> services = new ArrayList<>(0);
  private final RunningBalances balances;
  private final boolean addressedToUs;
  private List<Pend> pends = List.of();
  private Notices notices = Notices.NONE;
  private Optional<String> processedAs = Optional.empty();
  private boolean rejected;
  private boolean voids;
  private boolean denialsPend;
  private boolean linesGoOn;
  private boolean denialsNoted;

  public Worksheet(CaseFile caseFile) {
    this.caseFile = caseFile;
    Claim claim = caseFile.claim();
    RuleBook rules = caseFile.rules();
    this.addressedToUs = rules.isPayer(claim.payer().id());
    this.family = rules.findFamily(claim.subscriber().memberId());
    this.patient = family.isPresent() ? rules.findPatient(family.get(), claim) : Optional.empty();
    this.balances =
        new RunningBalances(
            family.isPresent() && OpeningBalances.has(family.get())
                ? caseFile.balances().beginningWith(OpeningBalances.list(rules, family.get()))
                : caseFile.balances());
    this.sheets = Visits.openLines(this);
    this.lines = List.of(sheets);
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
    return addressedToUs;
  }

  /** Whether other payers pay before us: the claim names us as secondary, tertiary or later. */
  public boolean isSecondary() {
    return !FIRST.contains(claim().payerSequence());
  }

  /** Whether other payers pay before us, and the claim says what they decided. */
  public boolean isAfterOthers() {
    return isSecondary() && claim().hasPriorDecision();
  }

  /** The family the member number belongs to. */
  public Optional<Family> family() {
    return family;
  }

  /** The number the family's ledger is kept under: the member number as sent, if it is unknown. */
  public String familyId() {
    return family.isPresent() ? family.get().id() : claim().subscriber().memberId();
  }

  /** What is on file about the family besides who is covered. */
  public Policy policy() {
    return family.isPresent() ? family.get().policy() : Policy.USUAL;
  }

  /** The patient as a member of that family. */
  public Optional<Member> patient() {
    return patient;
  }

  public List<LineWorksheet> lines() {
    return lines;
  }

  /** How many lines it has. */
  public int size() {
    return sheets.length;
  }

  /** The line at this place, from 0 on. Every stage asks for every line: no list stands between. */
  public LineWorksheet line(int index) {
    return sheets[index];
  }

  /**
   * The patient's services: lines of this claim, then those of earlier claims that were not denied.
   * Made when an edit first asks.
   */
  public List<Rendered> services() {
    if (services.isEmpty()) {
      String person = patient.isPresent() ? patient.get().person() : "";
      List<PriorService> history = caseFile.history();
      for (LineWorksheet line : sheets) {
        services.add(Rendered.of(line));
      }
      for (int i = 0; i < history.size(); i++) {
        if (!history.get(i).denied() && history.get(i).person().equals(person)) {
          services.add(Rendered.of(history.get(i)));
        }
      }
    }
    return services;
  }

  /** Looked at, and left as it was. */
  public void note(Stage stage, Finding finding) {
    rulings.add(new Ruling.Noted(stage.name(), finding));
  }

  /** Something is paid on top of what the lines come to. */
  public void add(Stage stage, Finding finding, Money amount) {
    rulings.add(new Ruling.Added(stage.name(), finding, amount));
  }

  /** The claim will not enter adjudication. */
  public void reject(EntryStage stage, Finding finding, ClaimStatus status) {
    rulings.add(new Ruling.Rejected(stage.name(), finding, status));
    rejected = true;
  }

  public boolean isRejected() {
    return rejected;
  }

  /** The claim only takes an earlier one back: nothing else is to be decided about it. */
  public void takeBack(EntryStage stage, Finding finding) {
    note(stage, finding);
    voids = true;
  }

  public boolean isVoid() {
    return voids;
  }

  /** A dental claim that asks what would be paid: nothing is counted or remembered. */
  public boolean isEstimate() {
    return claim().isPredetermination();
  }

  /** CLP02, where it is not our place in the order of payers. */
  public void processedAs(String clp02) {
    processedAs = Optional.of(clp02);
  }

  public Optional<String> findProcessedAs() {
    return processedAs;
  }

  /** The remittance reports this person, as the payer knows him, beside the one submitted. */
  public void correct(Party person) {
    notices = notices.withCorrected(person);
  }

  /** The claim is passed on to another payer. */
  public void forwardTo(Party payer) {
    notices = notices.withForwardedTo(payer);
  }

  /** What the remittance tells of other parties. */
  public Notices notices() {
    return notices;
  }

  /** Whether there is anything to decide behind the entry stages. */
  boolean isToBeDecided() {
    return !rejected && !voids;
  }

  /**
   * Applies a stage whose denials an examiner is to see first.
   *
   * @param linesGoOn whether later stages can work on a line it would have denied
   */
  public void applyPending(Stage stage, boolean linesGoOn) {
    this.denialsPend = true;
    this.linesGoOn = linesGoOn;
    stage.apply(this);
    this.denialsPend = false;
  }

  /** Applies a stage that only tells what it would deny. */
  public void applyNoting(Stage stage) {
    this.denialsNoted = true;
    stage.apply(this);
    this.denialsNoted = false;
  }

  boolean areDenialsNoted() {
    return denialsNoted;
  }

  /** Why the claim waits for an examiner; empty if it does not. */
  public List<Pend> pends() {
    return Collections.unmodifiableList(pends);
  }

  /** Whether a line goes on although its stage would deny it. */
  boolean pends(LineWorksheet line, Stage stage, Finding finding, Reason reason) {
    if (denialsPend) {
      pend(line, stage, finding, reason);
    }
    return denialsPend && linesGoOn;
  }

  /** The claim waits for an examiner. */
  void pend(LineWorksheet line, Stage stage, Finding finding, Reason reason) {
    pends = pends.isEmpty() ? new ArrayList<>() : pends;
    pends.add(new Pend(line.service().number(), stage.name(), finding, reason));
  }

  /** What was ruled about the claim as a whole, in order. */
  public List<Ruling> rulings() {
    return Collections.unmodifiableList(rulings);
  }

  /** The patient within his family. */
  public String person() {
    return patient.orElseThrow(() -> new IllegalStateException("no known patient")).person();
  }

  Allowance allowance(LineWorksheet line, BenefitLimit limit) {
    return new Allowances(balances, line, limit).find();
  }

  /** A counter of this plan that is no limit. */
  Accumulator accumulator(AccumulatorId id) {
    return balances.accumulator(id);
  }

  Limits limits(Plan plan, LocalDate day, NetworkSide side) {
    Member member = patient.orElseThrow(() -> new IllegalStateException("no known patient"));
    boolean alone = family.isPresent() && family.get().coversAlone(member, plan.id(), day);
    DateSpan period = plan.period().on(claim(), day);
    return balances.limits(
        new RunningBalances.Place(plan, period, day), member.person(), side, alone);
  }
}
