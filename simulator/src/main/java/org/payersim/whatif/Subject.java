package org.payersim.whatif;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Reconsideration;
import org.payersim.adjudication.accept.ServiceDatesPlausible;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.rules.RuleBook;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;
import org.payersim.whatif.variation.FamilyFile;
import org.payersim.whatif.variation.Memory;

/**
 * A decided claim with the case it was decided from, gathered again.
 *
 * @param decided the claim and what became of it
 * @param caseFile everything the decision could look at
 * @param memory what the payer remembered of its families then
 */
public record Subject(AdjudicatedClaim decided, CaseFile caseFile, Memory memory) {

  /**
   * The last claim of this number, the payer's or the provider's; empty if there is none.
   *
   * @param rules what it is decided under
   */
  public static Optional<Subject> find(Records records, RuleBook rules, String number)
      throws IOException {
    List<AdjudicatedClaim> claims = records.list(number);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(claims.get(claims.size() - 1), records, rules, number));
  }

  private static Subject of(
      AdjudicatedClaim decided, Records records, RuleBook rules, String number) throws IOException {
    String family = rules.familyOf(decided.claim());
    List<AdjudicatedClaim> all = records.listFamily(family, number);
    int at = all.lastIndexOf(decided);
    List<AdjudicatedClaim> before =
        all.subList(0, Math.max(0, at)).stream()
            .filter(claim -> rules.familyOf(claim.claim()).equals(family))
            .toList();
    Optional<String> original = decided.outcome().findOriginal();
    FamilyFile file = FamilyFile.after(before);
    Memory memory = new FamilyFiles(family, file, records, receivedOn(decided));
    CaseFile gathered =
        memory.gather(
            new CaseFile(
                decided.claim(),
                decided.payerControlNumber(),
                receivedOn(decided),
                rules,
                Balances.EMPTY,
                History.EMPTY,
                new Circumstances(
                    overridden(decided, before), List.of(), Optional.empty(), elapsed(decided))));
    return new Subject(
        decided, original.isPresent() ? file.instead(original.get(), gathered) : gathered, memory);
  }

  private static Optional<Determination> decision(AdjudicatedClaim decided) {
    return decided.outcome() instanceof Adjudication.Pended pended
        ? Optional.of(pended.determination())
        : decided.outcome().findFinal();
  }

  private static Optional<Elapsed> elapsed(AdjudicatedClaim decided) {
    return decision(decided).flatMap(Determination::findElapsed);
  }

  /**
   * Of a rejected claim only its rulings tell the day; for want of them, the day it was written.
   */
  private static LocalDate receivedOn(AdjudicatedClaim decided) {
    return decision(decided)
        .map(Determination::receivedOn)
        .orElseGet(
            () ->
                rulings(decided).stream()
                    .map(Ruling::finding)
                    .flatMap(finding -> day(finding).stream())
                    .findFirst()
                    .orElse(decided.claim().batch().created().toLocalDate()));
  }

  private static Optional<LocalDate> day(Finding finding) {
    return switch (finding) {
      case ServiceDatesPlausible.InThePast past -> Optional.of(past.receivedOn());
      case ServiceDatesPlausible.InTheFuture future -> Optional.of(future.receivedOn());
      default -> Optional.empty();
    };
  }

  static List<Ruling> rulings(AdjudicatedClaim decided) {
    return switch (decided.outcome()) {
      case Adjudication.Rejected rejected -> rejected.rulings();
      case Adjudication.Voided voided -> voided.rulings();
      case Adjudication.Pended pended -> pended.determination().rulings();
      case Adjudication.Finalized finalized -> finalized.determination().rulings();
      case Adjudication.Replaced replaced -> replaced.determination().rulings();
    };
  }

  /** The stages passed by: those of a granted appeal, or those the claim waited for before. */
  private static List<String> overridden(AdjudicatedClaim decided, List<AdjudicatedClaim> before) {
    for (Ruling ruling : rulings(decided)) {
      if (ruling.finding() instanceof Reconsideration.Overturned overturned) {
        return overturned.overridden();
      }
    }
    boolean byExaminer =
        decision(decided).stream()
            .flatMap(d -> d.lines().stream())
            .flatMap(line -> line.rulings().stream())
            .anyMatch(ruling -> ruling.stage().equals("Examiner"));
    if (byExaminer || decided.outcome().findFinal().isEmpty()) {
      return List.of();
    }
    return before.stream()
        .filter(claim -> claim.payerControlNumber().equals(decided.payerControlNumber()))
        .filter(claim -> claim.outcome() instanceof Adjudication.Pended)
        .flatMap(claim -> ((Adjudication.Pended) claim.outcome()).reasons().stream())
        .map(Pend::stage)
        .filter(Subject::canBeOff)
        .distinct()
        .toList();
  }

  private static boolean canBeOff(String stage) {
    return StageSwitches.findPositions(stage).orElse(Set.of()).contains(StageSwitch.OFF);
  }
}
