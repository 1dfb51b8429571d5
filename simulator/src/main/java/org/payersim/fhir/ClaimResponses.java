package org.payersim.fhir;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.LineFault;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.explain.CodeWords;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.remittance.LinePayment;
import org.payersim.rules.Payer;
import org.payersim.status.ClaimStatus;

/**
 * What became of a claim, as ClaimResponse: what 277CA and 835 say of it, in one resource.
 *
 * @param payer who answers
 * @param at when, in the payer's time
 */
record ClaimResponses(Payer payer, LocalDateTime at) {
  private static final String PAYMENT_TYPE = "http://terminology.hl7.org/CodeSystem/ex-paymenttype";

  ClaimResponse of(Told told) {
    Claim claim = told.claim().claim();
    ClaimResponse response = new ClaimResponse();
    String number = told.claim().payerControlNumber();
    if (!number.isEmpty()) {
      response.setId(number);
      response.addIdentifier(Systems.identifier(Systems.CLAIM_NUMBER, number));
    }
    response
        .setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE)
        .setType(Systems.concept(Systems.CLAIM_TYPE, ClaimKind.of(claim.type()).code()))
        .setUse(
            isPredetermination(claim)
                ? ClaimResponse.Use.PREDETERMINATION
                : ClaimResponse.Use.CLAIM)
        .setPatient(Parties.patient(claim))
        .setInsurer(Parties.payer(payer))
        .setRequestor(Parties.provider(claim.billing().party()))
        .setRequest(request(claim))
        .setOutcome(ClaimResponse.RemittanceOutcome.fromCode(told.outcome()))
        .setDisposition(told.disposition());
    response.setCreatedElement(new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(at)));
    response
        .addInsurance()
        .setSequence(1)
        .setFocal(true)
        .setCoverage(Parties.coverage(claim.subscriber().memberId()));
    told.waitingFor().forEach(reason -> note(response, reason));
    errors(told, response);
    told.decision().ifPresent(decided -> decided(told, decided, response));
    return response;
  }

  private static boolean isPredetermination(Claim claim) {
    return claim.detail() instanceof ClaimDetail.Dental dental && dental.predetermination();
  }

  private static Reference request(Claim claim) {
    return new Reference()
        .setType("Claim")
        .setIdentifier(Systems.identifier(Systems.ACCOUNT_NUMBER, claim.patientControlNumber()));
  }

  private static int note(ClaimResponse response, String text) {
    int number = response.getProcessNote().size() + 1;
    response.addProcessNote().setNumber(number).setText(text);
    return number;
  }

  private static void errors(Told told, ClaimResponse response) {
    if (told.claim().outcome() instanceof Adjudication.Rejected rejected) {
      for (Ruling.Rejected ruling : rejected.rejections()) {
        ClaimResponse.ErrorComponent error = response.addError().setCode(concept(ruling.status()));
        if (ruling.finding() instanceof LineFault fault) {
          error.setItemSequence(fault.line());
        }
      }
    }
  }

  /** A claim status of a 277CA. */
  static CodeableConcept concept(ClaimStatus status) {
    return new CodeableConcept()
        .addCoding(new Coding().setSystem(Systems.STATUS_CATEGORY).setCode(status.category()))
        .addCoding(new Coding().setSystem(Systems.STATUS).setCode(status.status()))
        .setText(status + " " + CodeWords.of(status));
  }

  private static void decided(Told told, Determination decided, ClaimResponse response) {
    List<LinePayment> lines = told.lines();
    for (LinePayment line : lines) {
      item(line, response);
    }
    for (Slice slice : Slice.totals(decided, lines)) {
      response.addTotal().setCategory(slice.category()).setAmount(Amount.of(slice.amount()));
    }
    decided
        .notices()
        .forwardedTo()
        .ifPresent(payer -> note(response, "Passed on to " + payer.lastName()));
    told.payment()
        .filter(payment -> !payment.trace().isEmpty() && decided.paid().isPositive())
        .ifPresent(payment -> payment(payment, decided, response));
  }

  private static void payment(
      ClaimRecord.Payment payment, Determination decided, ClaimResponse response) {
    boolean isPart = decided.paid().compareTo(decided.charge()) < 0;
    ClaimResponse.PaymentComponent paid =
        response
            .getPayment()
            .setType(Systems.concept(PAYMENT_TYPE, isPart ? "partial" : "complete"))
            .setAmount(money(decided.paid().plus(decided.interest())))
            .setIdentifier(Systems.identifier(Systems.TRACE_NUMBER, payment.trace()));
    paid.setDateElement(day(payment.on()));
    if (!decided.interest().isZero()) {
      paid.setAdjustment(money(decided.interest()))
          .setAdjustmentReason(new CodeableConcept().setText("Interest for late payment"));
    }
  }

  private static void item(LinePayment line, ClaimResponse response) {
    ClaimResponse.ItemComponent item =
        response.addItem().setItemSequence(line.submitted().number());
    for (String remark : line.remarks()) {
      item.addNoteNumber(note(response, remark + " " + CodeWords.ofRemark(remark)));
    }
    for (Slice slice : Slice.of(line)) {
      ClaimResponse.AdjudicationComponent adjudication =
          item.addAdjudication().setCategory(slice.category()).setAmount(Amount.of(slice.amount()));
      slice.reason().ifPresent(adjudication::setReason);
      slice.units().ifPresent(units -> adjudication.setValue(units));
    }
  }

  private static Money money(org.payersim.money.Money amount) {
    return Amount.of(amount);
  }

  static DateType day(LocalDate day) {
    return new DateType(day.toString());
  }
}
