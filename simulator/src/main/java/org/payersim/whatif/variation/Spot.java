package org.payersim.whatif.variation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.rules.RuleBook;

/**
 * Where something stands in the way of a claim: what a maker of variations looks at.
 *
 * @param caseFile the case as it is
 * @param memory what the payer remembers of this and other families
 * @param trouble what stands in the way
 */
public record Spot(CaseFile caseFile, Memory memory, Trouble trouble) {
  public Claim claim() {
    return caseFile.claim();
  }

  public RuleBook rules() {
    return caseFile.rules();
  }

  /** The facts the ruling rests on. */
  public Finding finding() {
    return trouble.ruling().finding();
  }

  /** Position of the line; 0 where the ruling is about the claim as a whole. */
  public int lineNumber() {
    return trouble.line();
  }

  /** The line the ruling is about; of a ruling about the whole claim the first. */
  public ServiceLine line() {
    return claim().lines().get(Math.max(1, trouble.line()) - 1);
  }

  /** The line's first day of service. */
  public LocalDate day() {
    return line().service().from();
  }

  /** The procedure code of the line; empty if it has none. */
  public String code() {
    return line().procedure().code();
  }

  /** The family of the member the claim names. */
  public Optional<Family> family() {
    return rules().findFamily(claim().subscriber().memberId());
  }

  /** The patient, if he is one of that family. */
  public Optional<Member> patient() {
    return family().flatMap(family -> rules().findPatient(family, claim()));
  }

  /** The plan that covers the patient on the day of service. */
  public Optional<Plan> plan() {
    return patient()
        .flatMap(member -> member.findCoverage(day()))
        .flatMap(coverage -> rules().findPlan(coverage.planId(), day()));
  }

  /** Who rendered the line, by NPI. */
  public String renderingNpi() {
    return claim().rendering(line()).npi();
  }

  /** Who bills, by NPI. */
  public String billingNpi() {
    return claim().billing().party().npi();
  }

  /** The diagnosis codes the line points to, in the order of its pointers. */
  public List<String> diagnoses() {
    List<Diagnosis> all = claim().diagnoses();
    List<String> codes = new ArrayList<>();
    for (int position : line().diagnosisPointers()) {
      if (position >= 1 && position <= all.size()) {
        codes.add(all.get(position - 1).code());
      }
    }
    return codes;
  }

  /** {@code "Line 2: "}, or nothing where it is about the claim as a whole. */
  public String where() {
    return trouble.line() == 0 ? "" : "Line " + trouble.line() + ": ";
  }

  /** A change of this line. */
  public Change onLine(Topic topic, String before, String after, String words) {
    return new Change(topic, trouble.line(), before, after, where() + words);
  }

  /** A change of the claim as a whole, or on the payer's side. */
  public Change onClaim(Topic topic, String before, String after, String words) {
    return new Change(
        topic, 0, before, after, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  /** Edits this line, wherever the edit is applied. */
  public UnaryOperator<CaseFile> editLine(UnaryOperator<ServiceLine> edit) {
    int position = Math.max(1, trouble.line());
    return CaseEdits.claim(
        claim -> {
          List<ServiceLine> lines = new ArrayList<>(claim.lines());
          lines.set(position - 1, edit.apply(lines.get(position - 1)));
          return new ClaimEdit(claim).lines(lines).done();
        });
  }
}
