package org.payersim.whatif.maker;

import static org.payersim.adjudication.worksheet.AccumulatorId.Kind.DEDUCTIBLE;
import static org.payersim.adjudication.worksheet.AccumulatorId.Kind.OUT_OF_POCKET;
import static org.payersim.benefit.Authorization.Kind.REFERRAL;
import static org.payersim.benefit.Authorization.Kind.SERVICES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.whatif.variation.VariationMaker;

/** Which makers are asked for what a stage found: the table a new stage gets its row in. */
public final class Makers {
  private static final Map<String, List<VariationMaker>> BY_STAGE = new HashMap<>();

  static {
    row("KnownPayer", new PayerAddressed());
    row("RightPayer", new PayerAddressed());
    row("ClaimBalances", new ChargesAddedUp());
    row("ClaimFrequency", new FrequencyReplaced(false));
    row("ServiceDatesPlausible", new ReceivedLater());
    row("KnownBillingProvider", new BillingProviderReplaced(), new BillingProviderOnFile());
    row("KnownMember", new MemberAsOnFile());
    row("NameMatches", new MemberAsOnFile(), new DependentAsOnFile());
    row("NameConfirmed", new MemberAsOnFile(), new DependentAsOnFile());
    row("KnownPatient", new MemberAsOnFile(), new DependentAsOnFile(), new CoverageExtended());
    row("AliveOnDate", new DateOfService(), new DeathNotOnFile());
    row("CoveredOnDate", new LineSplitByCoverage(), new DateOfService(), new CoverageExtended());
    row("GracePeriod", new PremiumPaid(), new DateOfService());
    row("WaitingPeriod", new CoveredLonger(), new DateOfService());
    row("MissingTooth", new ToothPresent());
    row("ProviderEligible", new ProviderEnrolled(), new RendererLeftOut());
    row("RenderingLinked", new RendererLinked(), new RendererLeftOut());
    row("SpecialtyFits", new SpecialtyOnFile());
    row("ReferringEligible", new RefersOnFile());
    row("LaboratoryCertified", new CertificateNumber(), new CertificateOnFile());
    row("Network", new InNetwork(), new DateOfService());
    row(
        "ByPrimaryCare",
        new PermitNamed(REFERRAL),
        new PermitGranted(REFERRAL),
        new PrimaryCareChosen());
    row(
        "Referred",
        new PermitNamed(REFERRAL),
        new PermitGranted(REFERRAL),
        new PrimaryCareChosen());
    row("Authorized", new PermitNamed(SERVICES), new PermitGranted(SERVICES), new DateOfService());
    row("Duplicate", new FrequencyReplaced(true), KnownModifiers.REPEATED);
    row("SuspectDuplicate", new FrequencyReplaced(true), KnownModifiers.REPEATED);
    row("TimelyFiling", new ReceivedInTime(), new DateOfService());
    row("InjuryLiability", new InjuryCaseClosed(), new DiagnosisPointed(true));
    row("OrderOfBenefits", new OtherPayersDecision(), new OnlyPayer());
    row("PriorPayerDecided", new OtherPayersDecision(), new OnlyPayer());
    row("PriorPayerDenied", new EarlierDenialUndone());
    row(
        "CoveredBenefit",
        new OtherRuleMet(),
        new DiagnosisPointed(false),
        new InNetwork(),
        new BenefitAdded());
    row("ProcedureValid", new NeighbouringCode(), new DateOfService());
    row(
        "DiagnosisValid",
        new DiagnosisSpecified(),
        new DiagnosisRelated(),
        new DiagnosisLeftOut(),
        new DiagnosisPointed(true),
        new DateOfService());
    row("ModifierValid", ModifierRemoved.ANY, KnownModifiers.SIMILAR, new DateOfService());
    row("ModifierFits", ModifierRemoved.ANY);
    row(
        "ProcedureSuitsPatient",
        KnownModifiers.SEX_LOOKED_AT,
        new PatientOnFile(),
        new NeighbouringCode(),
        new DateOfService());
    row(
        "DiagnosisSuitsPatient",
        new DiagnosisLeftOut(),
        new DiagnosisPointed(true),
        new PatientOnFile(),
        new DateOfService());
    row("PlaceFits", new PlaceReplaced(List.of("11", "22", "21", "23")));
    row("UnlistedDescribed", new Described());
    row("SurgeonsPayable", KnownModifiers.NO_ASSISTANT);
    row("CodePairs", KnownModifiers.DISTINCT);
    row("UnitsPlausible", new UnitsReduced(), new UnitsOnTwoLines());
    row("NewPatient", new EstablishedVisit());
    row("OneVisitADay", KnownModifiers.SECOND_VISIT);
    row("GlobalPeriod", KnownModifiers.APART_FROM_SURGERY);
    row(
        "MedicalNecessity",
        new DiagnosisPointed(false),
        KnownModifiers.SAID_BY_PROVIDER,
        new DiagnosisOfPolicy(),
        new NoticeSigned());
    row("Frequency", new DateOfService());
    row("AddOn", new PrimaryAdded());
    row("DiagnosisOrder", new DiagnosisFirst());
    row("DiagnosesTogether", new DiagnosisLeftOut());
    row(
        "LateralityFits",
        ModifierReplaced.SIDES,
        new DiagnosisPointed(false),
        new DiagnosisPointed(true));
    row("DiagnosisFits", new DiagnosisPointed(false));
    row("RevenueFits", new RevenueCodeReplaced());
    row("BillTypeFits", new TypeOfBillReplaced(List.of("13", "11")));
    row("InpatientOnly", new PlaceReplaced(List.of("21")), new TypeOfBillReplaced(List.of("11")));
    row("StatementFits", new FrequencyReplaced(false), new BillOfOneTime());
    row("Readmission", new AdmissionPlanned());
    row("StayIncludes", new DateOfService());
    row("ContractPricing", new MinutesSaid(), new InNetwork());
    row("FeeSchedulePricing", new NeighbouringCode(), new InNetwork());
    row("HospitalAcquired", new PresentOnAdmission());
    row("WithinLimits", new LimitNotUsed());
    row(
        "CostShare",
        new OtherRuleMet(),
        new InNetwork(),
        new CounterReached(DEDUCTIBLE, "deductible"),
        new CounterReached(OUT_OF_POCKET, "out-of-pocket maximum"));
    row("PriorShareCovered", new BenefitAdded());
    row("WithinMaximum", new LimitNotUsed());
    row("LateFilingPenalty", new ReceivedInTime());
    row("PaidToMember", new BenefitsAssigned(), new InNetwork());
    row("EstimateOnly", new ClaimInsteadOfEstimate());
    row("Examiner", new DocumentsSent());
    row("Stub", new StubSilent());
  }

  /** What a person at the payer may do about any decision. */
  private static final List<VariationMaker> EVERYWHERE =
      List.of(new ExaminersRelease(), new DecisionSetAside());

  private Makers() {}

  private static void row(String stage, VariationMaker... makers) {
    BY_STAGE.put(stage, List.of(makers));
  }

  /** Those asked for a ruling of this stage, in order. */
  public static List<VariationMaker> of(String stage) {
    List<VariationMaker> makers = new ArrayList<>(BY_STAGE.getOrDefault(stage, List.of()));
    makers.addAll(EVERYWHERE);
    return makers;
  }

  /** The stages with makers of their own. */
  public static Set<String> stages() {
    return Set.copyOf(BY_STAGE.keySet());
  }
}
