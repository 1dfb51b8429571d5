package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
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
  private final String renderingNpi;
  private boolean rejected;

  public Worksheet(CaseFile caseFile) {
    this.caseFile = caseFile;
    Claim claim = caseFile.claim();
    RuleBook rules = caseFile.rules();
    this.renderingNpi =
        claim.findProvider(ProviderRole.RENDERING).orElse(claim.billing().party()).npi();
    this.family = rules.findFamily(claim.subscriber().memberId());
    this.patient = family.isPresent() ? rules.findPatient(family.get(), claim) : Optional.empty();
    this.balances = new RunningBalances(caseFile.balances());
    LineWorksheet[] sheets = new LineWorksheet[claim.lines().size()];
    for (int i = 0; i < sheets.length; i++) {
      ServiceLine line = claim.lines().get(i);
      sheets[i] = new LineWorksheet(this, line, visit(line));
    }
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

  Limits limits(Plan plan, DateSpan period, Network side, LocalDate day) {
    Member member = patient.orElseThrow(() -> new IllegalStateException("no known patient"));
    boolean alone = family.isPresent() && family.get().coversAlone(member, plan.id(), day);
    return balances.limits(plan, period, member.person(), side, alone);
  }

  private Visit visit(ServiceLine line) {
    LocalDate day = line.service().from();
    String npi = line.providers().isEmpty() ? renderingNpi : claim().rendering(line).npi();
    for (int i = 0; i < visits.size(); i++) {
      if (visits.get(i).is(day, npi)) {
        return visits.get(i);
      }
    }
    Visit visit = new Visit(this, day, npi);
    visits.add(visit);
    return visit;
  }
}
