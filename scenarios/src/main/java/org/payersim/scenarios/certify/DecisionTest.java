package org.payersim.scenarios.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.explain.Explanations;

/**
 * Sorts what a payer finds in claims by SNIP level: rejections when they enter, and denials, cuts
 * and pends of edits. Which stage is of which level is a table here and in {@code
 * docs/certification.md}; whatever else is denied - no coverage, no authorisation - is a decision,
 * not a fault of the file.
 */
final class DecisionTest {
  private static final Set<String> CODE_SETS =
      Set.of("ProcedureValid", "DiagnosisValid", "ModifierValid");
  private static final Set<String> SITUATIONS =
      Set.of("ServiceDatesPlausible", "ClaimFrequency", "UnlistedDescribed", "DiagnosisOrder");
  private static final Set<String> PARTNER =
      Set.of("KnownPayer", "KnownBillingProvider", "KnownMember", "NameMatches", "UserRules");
  private static final Set<String> EDITS = stagesIn("edit");

  private DecisionTest() {}

  private static Set<String> stagesIn(String room) {
    return Adjudicator.STAGES.stream()
        .filter(stage -> stage.getClass().getPackageName().endsWith("." + room))
        .map(Stage::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The level of a stage; empty if what it finds is a decision. */
  static Optional<SnipLevel> levelOf(String stage) {
    if (stage.equals("ClaimBalances")) {
      return Optional.of(SnipLevel.BALANCING);
    }
    if (SITUATIONS.contains(stage)) {
      return Optional.of(SnipLevel.SITUATIONS);
    }
    if (CODE_SETS.contains(stage)) {
      return Optional.of(SnipLevel.CODE_SETS);
    }
    if (PARTNER.contains(stage)) {
      return Optional.of(SnipLevel.PARTNER);
    }
    return EDITS.contains(stage) ? Optional.of(SnipLevel.SERVICES) : Optional.empty();
  }

  /** What is found in a claim. */
  static List<SnipFinding> findings(String file, AdjudicatedClaim claim) {
    String number = claim.claim().patientControlNumber();
    return switch (claim.outcome()) {
      case Adjudication.Rejected rejected -> rejections(file, number, rejected);
      case Adjudication.Pended pended -> lines(file, number, pended.determination());
      case Adjudication.Finalized finalized -> lines(file, number, finalized.determination());
      case Adjudication.Replaced replaced -> lines(file, number, replaced.determination());
      case Adjudication.Voided voided -> List.of();
    };
  }

  /**
   * Whatever rejects a claim is a fault of the file; what has no level of its own is this payer's.
   */
  private static List<SnipFinding> rejections(
      String file, String number, Adjudication.Rejected rejected) {
    List<SnipFinding> findings = new ArrayList<>();
    for (Ruling.Rejected one : rejected.rejections()) {
      findings.add(
          new SnipFinding(
              levelOf(one.stage()).orElse(SnipLevel.PARTNER),
              file,
              "claim",
              number,
              "277CA " + one.status() + ": " + Explanations.sentence(one)));
    }
    return findings;
  }

  private static List<SnipFinding> lines(String file, String number, Determination decided) {
    List<SnipFinding> findings = new ArrayList<>();
    for (LineDetermination line : decided.lines()) {
      for (Ruling ruling : line.rulings()) {
        Optional<SnipLevel> level = found(ruling) ? levelOf(ruling.stage()) : Optional.empty();
        level.ifPresent(
            of ->
                findings.add(
                    new SnipFinding(
                        of,
                        file,
                        "line " + line.number(),
                        number,
                        ruling.stage() + ": " + Explanations.sentence(ruling))));
      }
    }
    return findings;
  }

  private static boolean found(Ruling ruling) {
    return ruling instanceof Ruling.Denied
        || ruling instanceof Ruling.Reduced
        || ruling instanceof Ruling.Pended;
  }
}
