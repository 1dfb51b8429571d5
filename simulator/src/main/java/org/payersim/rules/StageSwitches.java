package org.payersim.rules;

import static org.payersim.rules.StageSwitch.OFF;
import static org.payersim.rules.StageSwitch.ON;
import static org.payersim.rules.StageSwitch.PEND;

import java.util.Arrays;
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
          new Stage("NameConfirmed", Set.of(ON, PEND, OFF)),
          new Stage("AliveOnDate", Set.of(ON, PEND, OFF)),
          new Stage("CoveredOnDate", Set.of(ON, PEND)),
          new Stage("GracePeriod", Set.of(ON, PEND, OFF)),
          new Stage("WaitingPeriod", Set.of(ON, PEND, OFF)),
          new Stage("MissingTooth", Set.of(ON, PEND, OFF)),
          new Stage("ProviderEligible", Set.of(ON, PEND, OFF)),
          new Stage("RenderingLinked", Set.of(ON, PEND, OFF)),
          new Stage("SpecialtyFits", Set.of(ON, PEND, OFF)),
          new Stage("ReferringEligible", Set.of(ON, PEND, OFF)),
          new Stage("LaboratoryCertified", Set.of(ON, PEND, OFF)),
          new Stage("SurpriseProtection", Set.of(ON, OFF)),
          new Stage("Network", Set.of(ON, PEND)),
          new Stage("ByPrimaryCare", Set.of(ON, PEND, OFF)),
          new Stage("Referred", Set.of(ON, PEND, OFF)),
          new Stage("Duplicate", Set.of(ON, PEND, OFF)),
          new Stage("SuspectDuplicate", Set.of(ON, PEND, OFF), PEND),
          new Stage("TimelyFiling", Set.of(ON, PEND, OFF)),
          new Stage("InjuryLiability", Set.of(ON, PEND, OFF)),
          new Stage("OrderOfBenefits", Set.of(ON, PEND, OFF)),
          new Stage("PriorPayerDecided", Set.of(ON, PEND, OFF)),
          new Stage("Authorized", Set.of(ON, PEND, OFF)),
          new Stage("PriorPayerDenied", Set.of(ON, PEND, OFF)),
          new Stage("CoveredBenefit", Set.of(ON, PEND)),
          new Stage("ProcedureValid", Set.of(ON, PEND, OFF)),
          new Stage("DiagnosisValid", Set.of(ON, PEND, OFF)),
          new Stage("ModifierValid", Set.of(ON, PEND, OFF)),
          new Stage("ModifierFits", Set.of(ON, PEND, OFF)),
          new Stage("ProcedureSuitsPatient", Set.of(ON, PEND, OFF)),
          new Stage("DiagnosisSuitsPatient", Set.of(ON, PEND, OFF)),
          new Stage("PlaceFits", Set.of(ON, PEND, OFF)),
          new Stage("UnlistedDescribed", Set.of(ON, PEND, OFF)),
          new Stage("PaidByItself", Set.of(ON, PEND, OFF)),
          new Stage("SurgeonsPayable", Set.of(ON, PEND, OFF)),
          new Stage("CodePairs", Set.of(ON, PEND, OFF)),
          new Stage("UnitsPlausible", Set.of(ON, PEND, OFF)),
          new Stage("NewPatient", Set.of(ON, PEND, OFF)),
          new Stage("OneVisitADay", Set.of(ON, PEND, OFF)),
          new Stage("GlobalPeriod", Set.of(ON, PEND, OFF)),
          new Stage("MedicalNecessity", Set.of(ON, PEND, OFF)),
          new Stage("Frequency", Set.of(ON, PEND, OFF)),
          new Stage("AddOn", Set.of(ON, PEND, OFF)),
          new Stage("DiagnosisOrder", Set.of(ON, PEND, OFF)),
          new Stage("DiagnosesTogether", Set.of(ON, PEND, OFF)),
          new Stage("LateralityFits", Set.of(ON, PEND, OFF)),
          new Stage("DiagnosisFits", Set.of(ON, PEND, OFF)),
          new Stage("RevenueFits", Set.of(ON, PEND, OFF)),
          new Stage("BillTypeFits", Set.of(ON, PEND, OFF)),
          new Stage("InpatientOnly", Set.of(ON, PEND, OFF)),
          new Stage("StatementFits", Set.of(ON, PEND, OFF)),
          new Stage("Readmission", Set.of(ON, PEND, OFF)),
          new Stage("StayIncludes", Set.of(ON, PEND, OFF)),
          new Stage("PartOfPanel", Set.of(ON, PEND, OFF)),
          new Stage("UserRules", Set.of(ON, PEND, OFF)),
          new Stage("RecognizedAmount", Set.of(ON)),
          new Stage("OrthodonticVisit", Set.of(ON, PEND, OFF)),
          new Stage("ClaimPricing", Set.of(ON)),
          new Stage("ContractPricing", Set.of(ON, PEND)),
          new Stage("FeeSchedulePricing", Set.of(ON, PEND)),
          new Stage("MultipleProcedures", Set.of(ON, OFF)),
          new Stage("HospitalAcquired", Set.of(ON, OFF)),
          new Stage("UserReductions", Set.of(ON, OFF)),
          new Stage("PaidAs", Set.of(ON, OFF)),
          new Stage("OrthodonticCourse", Set.of(ON, OFF)),
          new Stage("PartialPayment", Set.of(ON)),
          new Stage("WithinLimits", Set.of(ON, PEND, OFF)),
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
  private final boolean allOn;

  private record Stage(String name, Set<StageSwitch> positions, StageSwitch usual) {
    Stage(String name, Set<StageSwitch> positions) {
      this(name, positions, ON);
    }
  }

  private StageSwitches(StageSwitch[] positions) {
    this.positions = positions;
    this.allOn = Arrays.stream(positions).allMatch(position -> position == ON);
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

  /** Whether every stage is on, as it mostly is. */
  public boolean areAllOn() {
    return allOn;
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
