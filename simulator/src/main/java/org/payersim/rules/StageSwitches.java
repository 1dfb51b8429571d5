package org.payersim.rules;

import static org.payersim.rules.StageSwitch.NOTE;
import static org.payersim.rules.StageSwitch.OFF;
import static org.payersim.rules.StageSwitch.ON;
import static org.payersim.rules.StageSwitch.PEND;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How each stage of the adjudication is switched, by its place in the order of work: looked up by
 * name once, when rules are compiled, and never for a claim.
 *
 * <p>Not every stage may be switched: without a known member, a covered day, a service rule or a
 * price the later stages have nothing to work on, so such a stage may pend but not be off; and a
 * claim that does not balance or is not ours cannot be answered by an 835 at all.
 */
public final class StageSwitches {
  /** Of a stage that denies, and that later ones can work without. */
  private static final Set<StageSwitch> ANY = Set.of(ON, NOTE, PEND, OFF);

  /**
   * Every stage in the order of work, with what it may be switched to. The stages themselves stand
   * on a higher floor ({@code Adjudicator.STAGES}); a test holds the two lists against each other.
   */
  private static final List<Stage> STAGES =
      List.of(
          new Stage("KnownPayer", Set.of(ON)),
          new Stage("ClaimBalances", Set.of(ON)),
          new Stage("ClaimFrequency", Set.of(ON)),
          new Stage("ServiceDatesPlausible", Set.of(ON, OFF)),
          new Stage("KnownBillingProvider", Set.of(ON, OFF)),
          new Stage("KnownMember", Set.of(ON)),
          new Stage("NameMatches", Set.of(ON, OFF)),
          new Stage("RightPayer", Set.of(ON, PEND)),
          new Stage("KnownPatient", Set.of(ON, PEND)),
          new Stage("NameConfirmed", ANY),
          new Stage("AliveOnDate", ANY),
          new Stage("CoveredOnDate", Set.of(ON, PEND)),
          new Stage("GracePeriod", ANY),
          new Stage("WaitingPeriod", ANY),
          new Stage("MissingTooth", ANY),
          new Stage("ProviderEligible", ANY),
          new Stage("RenderingLinked", ANY),
          new Stage("SpecialtyFits", ANY),
          new Stage("ReferringEligible", ANY),
          new Stage("LaboratoryCertified", ANY),
          new Stage("SurpriseProtection", Set.of(ON, OFF)),
          new Stage("Network", Set.of(ON, PEND)),
          new Stage("ByPrimaryCare", ANY),
          new Stage("Referred", ANY),
          new Stage("Duplicate", ANY),
          new Stage("SuspectDuplicate", ANY, PEND),
          new Stage("TimelyFiling", ANY),
          new Stage("InjuryLiability", ANY),
          new Stage("OrderOfBenefits", ANY),
          new Stage("PriorPayerDecided", ANY),
          new Stage("Authorized", ANY),
          new Stage("PriorPayerDenied", ANY),
          new Stage("CoveredBenefit", Set.of(ON, PEND)),
          new Stage("ProcedureValid", ANY),
          new Stage("DiagnosisValid", ANY),
          new Stage("ModifierValid", ANY),
          new Stage("ModifierFits", ANY),
          new Stage("ProcedureSuitsPatient", ANY),
          new Stage("DiagnosisSuitsPatient", ANY),
          new Stage("PlaceFits", ANY),
          new Stage("UnlistedDescribed", ANY),
          new Stage("PaidByItself", ANY),
          new Stage("SurgeonsPayable", ANY),
          new Stage("CodePairs", ANY),
          new Stage("UnitsPlausible", ANY),
          new Stage("NewPatient", ANY),
          new Stage("OneVisitADay", ANY),
          new Stage("GlobalPeriod", ANY),
          new Stage("MedicalNecessity", ANY),
          new Stage("Frequency", ANY),
          new Stage("AddOn", ANY),
          new Stage("DiagnosisOrder", ANY),
          new Stage("DiagnosesTogether", ANY),
          new Stage("LateralityFits", ANY),
          new Stage("DiagnosisFits", ANY),
          new Stage("RevenueFits", ANY),
          new Stage("BillTypeFits", ANY),
          new Stage("InpatientOnly", ANY),
          new Stage("StatementFits", ANY),
          new Stage("Readmission", ANY),
          new Stage("StayIncludes", ANY),
          new Stage("PartOfPanel", ANY),
          new Stage("UserRules", ANY),
          new Stage("NonCoveredCharges", ANY),
          new Stage("RecognizedAmount", Set.of(ON)),
          new Stage("OrthodonticVisit", ANY),
          new Stage("ClaimPricing", Set.of(ON)),
          new Stage("ContractPricing", Set.of(ON, PEND)),
          new Stage("FeeSchedulePricing", Set.of(ON, PEND)),
          new Stage("MultipleProcedures", Set.of(ON, OFF)),
          new Stage("HospitalAcquired", Set.of(ON, OFF)),
          new Stage("UserReductions", Set.of(ON, OFF)),
          new Stage("PaidAs", Set.of(ON, OFF)),
          new Stage("OrthodonticCourse", Set.of(ON, OFF)),
          new Stage("PartialPayment", Set.of(ON)),
          new Stage("WithinLimits", ANY),
          new Stage("PriorCarrierCredit", Set.of(ON)),
          new Stage("CostShare", Set.of(ON, OFF)),
          new Stage("CoordinateBenefits", Set.of(ON, OFF)),
          new Stage("Capitated", Set.of(ON, OFF)),
          new Stage("PriorShareCovered", Set.of(ON, OFF)),
          new Stage("QualifiedBeneficiary", Set.of(ON, OFF)),
          new Stage("WithinMaximum", Set.of(ON, OFF)),
          new Stage("LateFilingPenalty", Set.of(ON, OFF)),
          new Stage("Sequestration", Set.of(ON, OFF)),
          new Stage("Withhold", Set.of(ON, OFF)),
          new Stage("PromptPay", Set.of(ON, OFF)),
          new Stage("KnownCombination", Set.of(ON, OFF)),
          new Stage("PaidToMember", Set.of(ON, OFF)),
          new Stage("EstimateOnly", Set.of(ON)),
          new Stage("Interest", Set.of(ON, OFF)),
          new Stage("Crossover", Set.of(ON, OFF)));

  /** Nothing said: every stage on, but those that usually pend. */
  public static final StageSwitches USUAL = of(Map.of());

  private final StageSwitch[] positions;

  private record Stage(String name, Set<StageSwitch> positions, StageSwitch usual) {
    Stage(String name, Set<StageSwitch> positions) {
      this(name, positions, ON);
    }
  }

  private StageSwitches(StageSwitch[] positions) {
    this.positions = positions;
  }

  /** These stages as said, all others as usual; each must be one that takes its position. */
  static StageSwitches of(Map<String, StageSwitch> said) {
    return new StageSwitches(
        STAGES.stream()
            .map(stage -> said.getOrDefault(stage.name(), stage.usual()))
            .toArray(StageSwitch[]::new));
  }

  /** The names of all stages in the order of work. */
  public static List<String> names() {
    return STAGES.stream().map(Stage::name).toList();
  }

  /** What the stage of this name may be switched to; empty if there is none. */
  public static Optional<Set<StageSwitch>> findPositions(String name) {
    return STAGES.stream().filter(s -> s.name().equals(name)).map(Stage::positions).findFirst();
  }

  /** How the stage at this place in the order of work is switched. */
  public StageSwitch at(int place) {
    return positions[place];
  }

  /** Whether later stages can work on a line that the stage at this place did not let pass. */
  public static boolean canBeOff(int place) {
    return STAGES.get(place).positions().contains(OFF);
  }

  /**
   * These switches for a claim whose examiner overrides some stages.
   *
   * @throws IllegalArgumentException if one of them is no stage, or cannot be off
   */
  public StageSwitches overriding(Collection<String> stages) {
    StageSwitch[] overridden = positions.clone();
    for (String stage : stages) {
      int place = names().indexOf(stage);
      if (place < 0 || !canBeOff(place)) {
        throw new IllegalArgumentException("cannot be overridden: " + stage);
      }
      overridden[place] = OFF;
    }
    return new StageSwitches(overridden);
  }
}
