package org.payersim.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Period;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.rules.Payer;

/**
 * A decided claim as ExplanationOfBenefit: the claim as submitted and what was decided on it, with
 * the code systems and categories of CARIN Blue Button where it has any.
 *
 * @param payer who tells
 */
record ExplanationsOfBenefit(Payer payer) {
  private static final String ROLE =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole";
  private static final String DIAGNOSIS_TYPE =
      "http://terminology.hl7.org/CodeSystem/ex-diagnosistype";
  private static final String C4BB_DIAGNOSIS_TYPE =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimDiagnosisType";
  private static final String INFO =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType";
  private static final String PAYMENT_TYPE = "http://terminology.hl7.org/CodeSystem/ex-paymenttype";
  private static final String RELATIONSHIP =
      "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship";

  ExplanationOfBenefit of(Told told) {
    Claim claim = told.claim().claim();
    ExplanationOfBenefit benefit = new ExplanationOfBenefit();
    String number = told.claim().payerControlNumber();
    benefit.setId(number);
    benefit
        .addIdentifier(
            Systems.identifier(Systems.CLAIM_NUMBER, number)
                .setType(
                    Systems.concept(
                        "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType", "uc")))
        .addIdentifier(Systems.identifier(Systems.ACCOUNT_NUMBER, claim.patientControlNumber()))
        .setStatus(
            told.isReversed()
                ? ExplanationOfBenefit.ExplanationOfBenefitStatus.CANCELLED
                : ExplanationOfBenefit.ExplanationOfBenefitStatus.ACTIVE)
        .setType(Systems.concept(Systems.CLAIM_TYPE, ClaimKind.of(claim.type()).code()))
        .setUse(use(claim))
        .setPatient(Parties.patient(claim))
        .setInsurer(Parties.payer(payer))
        .setProvider(Parties.provider(claim.billing().party()))
        .setOutcome(ExplanationOfBenefit.RemittanceOutcome.fromCode(told.outcome()))
        .setDisposition(told.disposition())
        .setBillablePeriod(period(claim.serviceSpan()));
    benefit.setCreatedElement(new DateTimeType(created(told)));
    told.claim()
        .outcome()
        .findOriginal()
        .ifPresent(
            original ->
                benefit
                    .addRelated()
                    .setRelationship(Systems.concept(RELATIONSHIP, "prior"))
                    .setReference(Systems.identifier(Systems.CLAIM_NUMBER, original)));
    benefit
        .addInsurance()
        .setFocal(true)
        .setCoverage(Parties.coverage(claim.subscriber().memberId()));
    careTeam(claim, benefit);
    diagnoses(claim, benefit);
    information(claim, benefit);
    new ExplanationItems(benefit, claim, told.lines()).write();
    told.waitingFor().forEach(reason -> ExplanationItems.note(benefit, reason));
    told.decision().ifPresent(decided -> decided(told, decided, benefit));
    return benefit;
  }

  private static ExplanationOfBenefit.Use use(Claim claim) {
    return claim.detail() instanceof ClaimDetail.Dental dental && dental.predetermination()
        ? ExplanationOfBenefit.Use.PREDETERMINATION
        : ExplanationOfBenefit.Use.CLAIM;
  }

  /** The day it was received; of a void, which has no decision of its own, its batch's. */
  static String created(Told told) {
    LocalDate day =
        switch (told.claim().outcome()) {
          case Adjudication.Finalized done -> done.determination().receivedOn();
          case Adjudication.Replaced done -> done.determination().receivedOn();
          case Adjudication.Pended waiting -> waiting.determination().receivedOn();
          case Adjudication.Voided done -> batchDay(told);
          case Adjudication.Rejected refused -> batchDay(told);
        };
    return day.toString();
  }

  private static LocalDate batchDay(Told told) {
    return told.claim().claim().batch().created().toLocalDate();
  }

  static Period period(DateSpan span) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(span.from().toString()));
    period.setEndElement(new DateTimeType(span.to().toString()));
    return period;
  }

  private static void careTeam(Claim claim, ExplanationOfBenefit benefit) {
    for (ClaimProvider member : claim.providers()) {
      String role =
          switch (member.role()) {
            case ATTENDING -> "attending";
            case OPERATING -> "operating";
            case OTHER_OPERATING -> "otheroperating";
            case RENDERING -> "performing";
            case REFERRING -> "referring";
            case SUPERVISING -> "supervising";
            case PRIMARY_CARE -> "primary";
            case PURCHASED_SERVICE -> "purchasedservice";
            case SERVICE_FACILITY -> "site";
            case ORDERING, ASSISTANT_SURGEON, AMBULANCE_PICK_UP, AMBULANCE_DROP_OFF -> "";
          };
      if (role.equals("site")) {
        benefit.setFacility(Parties.provider(member.party()).setType("Location"));
      } else if (!role.isEmpty() && !member.party().npi().isEmpty()) {
        benefit
            .addCareTeam()
            .setSequence(benefit.getCareTeam().size())
            .setProvider(Parties.provider(member.party()))
            .setRole(Systems.concept(ROLE, role));
      }
    }
  }

  private static void diagnoses(Claim claim, ExplanationOfBenefit benefit) {
    for (Diagnosis diagnosis : claim.diagnoses()) {
      benefit
          .addDiagnosis()
          .setSequence(benefit.getDiagnosis().size())
          .setDiagnosis(Systems.concept(Systems.ICD_10_CM, dotted(diagnosis.code())))
          .addType(
              switch (diagnosis.kind()) {
                case PRINCIPAL -> Systems.concept(DIAGNOSIS_TYPE, "principal");
                case ADMITTING -> Systems.concept(DIAGNOSIS_TYPE, "admitting");
                case REASON_FOR_VISIT ->
                    Systems.concept(C4BB_DIAGNOSIS_TYPE, "patientreasonforvisit");
                case EXTERNAL_CAUSE ->
                    Systems.concept(C4BB_DIAGNOSIS_TYPE, "externalcauseofinjury");
                case OTHER -> Systems.concept(C4BB_DIAGNOSIS_TYPE, "other");
              });
    }
  }

  /** As ICD-10-CM is written outside of claims. */
  private static String dotted(String code) {
    return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  private static void information(Claim claim, ExplanationOfBenefit benefit) {
    List<ExplanationOfBenefit.SupportingInformationComponent> all = new ArrayList<>();
    if (claim.detail() instanceof ClaimDetail.Institutional stay) {
      all.add(info("typeofbill", Systems.TYPE_OF_BILL, claim.typeOfBill()));
      all.add(
          info(
              "discharge-status",
              "https://www.nubc.org/CodeSystem/PatDischargeStatus",
              stay.stay().patientStatus()));
      all.add(
          info(
              "admtype",
              "https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit",
              stay.stay().type()));
      all.add(
          info(
              "pointoforigin",
              "https://www.nubc.org/CodeSystem/PointOfOrigin",
              stay.stay().source()));
      stay.stay()
          .admitted()
          .ifPresent(
              day ->
                  all.add(
                      new ExplanationOfBenefit.SupportingInformationComponent()
                          .setCategory(Systems.concept(INFO, "admissionperiod"))
                          .setTiming(period(new DateSpan(day, last(day, stay.statement()))))));
    }
    for (ExplanationOfBenefit.SupportingInformationComponent one : all) {
      if (one.hasTiming() || !Systems.first(one.getCode()).isEmpty()) {
        one.setSequence(benefit.getSupportingInfo().size() + 1);
        benefit.addSupportingInfo(one);
      }
    }
  }

  private static LocalDate last(LocalDate admitted, DateSpan statement) {
    return statement.to().isBefore(admitted) ? admitted : statement.to();
  }

  private static ExplanationOfBenefit.SupportingInformationComponent info(
      String category, String system, String code) {
    ExplanationOfBenefit.SupportingInformationComponent info =
        new ExplanationOfBenefit.SupportingInformationComponent()
            .setCategory(Systems.concept(INFO, category));
    return code.isEmpty() ? info : info.setCode(Systems.concept(system, code));
  }

  private static void decided(Told told, Determination decided, ExplanationOfBenefit benefit) {
    for (Slice slice : Slice.totals(decided, told.lines())) {
      benefit.addTotal().setCategory(slice.category()).setAmount(Amount.of(slice.amount()));
    }
    told.payment()
        .filter(payment -> !payment.trace().isEmpty() && decided.paid().isPositive())
        .ifPresent(payment -> payment(payment, decided, benefit));
  }

  private static void payment(
      ClaimRecord.Payment payment, Determination decided, ExplanationOfBenefit benefit) {
    boolean isPart = decided.paid().compareTo(decided.charge()) < 0;
    ExplanationOfBenefit.PaymentComponent paid =
        benefit
            .getPayment()
            .setType(Systems.concept(PAYMENT_TYPE, isPart ? "partial" : "complete"))
            .setAmount(Amount.of(decided.paid().plus(decided.interest())))
            .setIdentifier(Systems.identifier(Systems.TRACE_NUMBER, payment.trace()));
    paid.setDateElement(ClaimResponses.day(payment.on()));
  }
}
