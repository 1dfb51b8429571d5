package org.payersim.adjudication;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.accept.ClaimBalances;
import org.payersim.adjudication.accept.ClaimFrequency;
import org.payersim.adjudication.accept.KnownBillingProvider;
import org.payersim.adjudication.accept.KnownMember;
import org.payersim.adjudication.accept.KnownPayer;
import org.payersim.adjudication.accept.NameMatches;
import org.payersim.adjudication.accept.ServiceDatesPlausible;
import org.payersim.adjudication.cover.AliveOnDate;
import org.payersim.adjudication.cover.Authorized;
import org.payersim.adjudication.cover.ByPrimaryCare;
import org.payersim.adjudication.cover.CoveredBenefit;
import org.payersim.adjudication.cover.CoveredOnDate;
import org.payersim.adjudication.cover.Duplicate;
import org.payersim.adjudication.cover.GracePeriod;
import org.payersim.adjudication.cover.InjuryLiability;
import org.payersim.adjudication.cover.KnownPatient;
import org.payersim.adjudication.cover.LaboratoryCertified;
import org.payersim.adjudication.cover.MissingTooth;
import org.payersim.adjudication.cover.NameConfirmed;
import org.payersim.adjudication.cover.Network;
import org.payersim.adjudication.cover.OrderOfBenefits;
import org.payersim.adjudication.cover.PriorPayerDecided;
import org.payersim.adjudication.cover.PriorPayerDenied;
import org.payersim.adjudication.cover.ProviderEligible;
import org.payersim.adjudication.cover.Referred;
import org.payersim.adjudication.cover.ReferringEligible;
import org.payersim.adjudication.cover.RenderingLinked;
import org.payersim.adjudication.cover.RightPayer;
import org.payersim.adjudication.cover.SpecialtyFits;
import org.payersim.adjudication.cover.SurpriseProtection;
import org.payersim.adjudication.cover.SuspectDuplicate;
import org.payersim.adjudication.cover.TimelyFiling;
import org.payersim.adjudication.cover.WaitingPeriod;
import org.payersim.adjudication.edit.AddOn;
import org.payersim.adjudication.edit.BillTypeFits;
import org.payersim.adjudication.edit.CodePairs;
import org.payersim.adjudication.edit.DiagnosesTogether;
import org.payersim.adjudication.edit.DiagnosisFits;
import org.payersim.adjudication.edit.DiagnosisOrder;
import org.payersim.adjudication.edit.DiagnosisSuitsPatient;
import org.payersim.adjudication.edit.DiagnosisValid;
import org.payersim.adjudication.edit.Frequency;
import org.payersim.adjudication.edit.GlobalPeriod;
import org.payersim.adjudication.edit.InpatientOnly;
import org.payersim.adjudication.edit.LateralityFits;
import org.payersim.adjudication.edit.MedicalNecessity;
import org.payersim.adjudication.edit.ModifierFits;
import org.payersim.adjudication.edit.ModifierValid;
import org.payersim.adjudication.edit.NewPatient;
import org.payersim.adjudication.edit.OneVisitADay;
import org.payersim.adjudication.edit.PaidByItself;
import org.payersim.adjudication.edit.PartOfPanel;
import org.payersim.adjudication.edit.PlaceFits;
import org.payersim.adjudication.edit.ProcedureSuitsPatient;
import org.payersim.adjudication.edit.ProcedureValid;
import org.payersim.adjudication.edit.Readmission;
import org.payersim.adjudication.edit.RevenueFits;
import org.payersim.adjudication.edit.StatementFits;
import org.payersim.adjudication.edit.StayIncludes;
import org.payersim.adjudication.edit.SurgeonsPayable;
import org.payersim.adjudication.edit.UnitsPlausible;
import org.payersim.adjudication.edit.UnlistedDescribed;
import org.payersim.adjudication.edit.UserRules;
import org.payersim.adjudication.price.ClaimPricing;
import org.payersim.adjudication.price.ContractPricing;
import org.payersim.adjudication.price.FeeSchedulePricing;
import org.payersim.adjudication.price.HospitalAcquired;
import org.payersim.adjudication.price.MultipleProcedures;
import org.payersim.adjudication.price.NonCoveredCharges;
import org.payersim.adjudication.price.OrthodonticCourse;
import org.payersim.adjudication.price.OrthodonticVisit;
import org.payersim.adjudication.price.PaidAs;
import org.payersim.adjudication.price.PartialPayment;
import org.payersim.adjudication.price.RecognizedAmount;
import org.payersim.adjudication.price.UserReductions;
import org.payersim.adjudication.share.Capitated;
import org.payersim.adjudication.share.CoordinateBenefits;
import org.payersim.adjudication.share.CostShare;
import org.payersim.adjudication.share.PriorCarrierCredit;
import org.payersim.adjudication.share.PriorShareCovered;
import org.payersim.adjudication.share.QualifiedBeneficiary;
import org.payersim.adjudication.share.WithinLimits;
import org.payersim.adjudication.share.WithinMaximum;
import org.payersim.adjudication.total.Crossover;
import org.payersim.adjudication.total.EstimateOnly;
import org.payersim.adjudication.total.Interest;
import org.payersim.adjudication.total.KnownCombination;
import org.payersim.adjudication.total.LateFilingPenalty;
import org.payersim.adjudication.total.PaidToMember;
import org.payersim.adjudication.total.PromptPay;
import org.payersim.adjudication.total.Sequestration;
import org.payersim.adjudication.total.Withhold;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.rules.StageSwitch;
import org.payersim.rules.StageSwitches;

/** Decides claims. Read {@code STAGES} first: it is the order of work. */
public final class Adjudicator {
  /** The order of work; {@code docs/stages.md} has a section for each. */
  public static final List<Stage> STAGES =
      List.of(
          // accept: may the claim enter? All of these are made; if one rejects, it ends here
          new KnownPayer(),
          new ClaimBalances(),
          new ClaimFrequency(),
          new ServiceDatesPlausible(),
          new KnownBillingProvider(),
          new KnownMember(),
          new NameMatches(),
          // cover: is the service owed? The first denial closes a line
          new RightPayer(),
          new KnownPatient(),
          new NameConfirmed(),
          new AliveOnDate(),
          new CoveredOnDate(),
          new GracePeriod(),
          new WaitingPeriod(),
          new MissingTooth(),
          new ProviderEligible(),
          new RenderingLinked(),
          new SpecialtyFits(),
          new ReferringEligible(),
          new LaboratoryCertified(),
          new SurpriseProtection(),
          new Network(),
          new ByPrimaryCare(),
          new Referred(),
          new Duplicate(),
          new SuspectDuplicate(),
          new TimelyFiling(),
          new InjuryLiability(),
          new OrderOfBenefits(),
          new PriorPayerDecided(),
          new Authorized(),
          new PriorPayerDenied(),
          new CoveredBenefit(),
          // edit: do the codes hold together? Without its table an edit does nothing
          new ProcedureValid(),
          new DiagnosisValid(),
          new ModifierValid(),
          new ModifierFits(),
          new ProcedureSuitsPatient(),
          new DiagnosisSuitsPatient(),
          new PlaceFits(),
          new UnlistedDescribed(),
          new PaidByItself(),
          new SurgeonsPayable(),
          new CodePairs(),
          new UnitsPlausible(),
          new NewPatient(),
          new OneVisitADay(),
          new GlobalPeriod(),
          new MedicalNecessity(),
          new Frequency(),
          new AddOn(),
          new DiagnosisOrder(),
          new DiagnosesTogether(),
          new LateralityFits(),
          new DiagnosisFits(),
          new RevenueFits(),
          new BillTypeFits(),
          new InpatientOnly(),
          new StatementFits(),
          new Readmission(),
          new StayIncludes(),
          new PartOfPanel(),
          new UserRules(),
          // price: what is it worth?
          new NonCoveredCharges(),
          new RecognizedAmount(),
          new OrthodonticVisit(),
          new ClaimPricing(),
          new ContractPricing(),
          new FeeSchedulePricing(),
          new MultipleProcedures(),
          new HospitalAcquired(),
          new UserReductions(),
          new PaidAs(),
          new OrthodonticCourse(),
          new PartialPayment(),
          // share: who bears it?
          new WithinLimits(),
          new PriorCarrierCredit(),
          new CostShare(),
          new CoordinateBenefits(),
          new Capitated(),
          new PriorShareCovered(),
          new QualifiedBeneficiary(),
          new WithinMaximum(),
          // total: what of it is kept back?
          new LateFilingPenalty(),
          new Sequestration(),
          new Withhold(),
          new PromptPay(),
          new KnownCombination(),
          new PaidToMember(),
          new EstimateOnly(),
          new Interest(),
          new Crossover());

  private static final Stage[] ORDER = STAGES.toArray(Stage[]::new);

  private Adjudicator() {}

  /** Decides one claim; pure. */
  public static Adjudication decide(CaseFile caseFile) {
    Worksheet claim = new Worksheet(caseFile);
    StageSwitches switches = switches(caseFile);
    applyAsSwitched(claim, switches);
    return claim.isRejected() ? new Adjudication.Rejected(claim.rulings()) : decided(claim);
  }

  private static StageSwitches switches(CaseFile caseFile) {
    StageSwitches switches = caseFile.rules().stages();
    List<String> overridden = caseFile.circumstances().overridden();
    return overridden.isEmpty() ? switches : switches.overriding(overridden);
  }

  private static Adjudication decided(Worksheet claim) {
    Optional<OriginalClaim> original = claim.caseFile().circumstances().original();
    if (claim.isVoid() && original.isPresent()) {
      return new Adjudication.Voided(
          claim.caseFile().payerControlNumber(),
          original.get().payerControlNumber(),
          claim.rulings());
    }
    Determination determination = Conclusion.of(claim);
    if (!claim.pends().isEmpty()) {
      return new Adjudication.Pended(claim.pends(), determination);
    }
    return original.isPresent() && !isLate(determination)
        ? new Adjudication.Replaced(original.get().payerControlNumber(), determination)
        : new Adjudication.Finalized(determination);
  }

  /** A correction that comes too late is denied, and changes nothing about the original. */
  private static boolean isLate(Determination determination) {
    return determination.lines().stream()
        .allMatch(line -> line.rulings().stream().anyMatch(TimelyFiling::isLate));
  }

  private static void applyAsSwitched(Worksheet claim, StageSwitches switches) {
    for (int i = 0; i < ORDER.length; i++) {
      Stage stage = ORDER[i];
      StageSwitch position = switches.at(i);
      if (position == StageSwitch.ON) { // as most are: not worth a switch
        stage.apply(claim);
        continue;
      }
      switch (position) {
        case ON -> {}
        case NOTE -> claim.applyNoting(stage);
        case PEND -> claim.applyPending(stage, StageSwitches.canBeOff(i));
        case OFF -> {}
      }
    }
  }
}
