package org.payersim.scenarios.fhir;

import static org.payersim.scenarios.fhir.R4Parts.coded;
import static org.payersim.scenarios.fhir.R4Parts.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.DateFact;
import org.payersim.claim.IcdProcedure;
import org.payersim.claim.Occurrence;
import org.payersim.claim.Stay;
import org.payersim.claim.ValueAmount;
import org.payersim.scenarios.plain.SubmittedDocuments;

/**
 * What only one kind of claim says, and supporting information of all.
 *
 * @param claim of the 837
 * @param resource where it goes
 */
record DetailAsResource(org.payersim.claim.Claim claim, Claim resource) {
  void write() {
    org.payersim.claim.Circumstances said = claim.detail().circumstances();
    if (!said.causes().isEmpty()) {
      Claim.AccidentComponent accident = resource.getAccident();
      accident.setType(
          coded(
              "http://terminology.hl7.org/CodeSystem/v3-ActCode",
              switch (said.causes().get(0)) {
                case "AA" -> "MVA";
                case "EM" -> "WPA";
                default -> "SPT";
              }));
      if (!said.accidentState().isEmpty()) {
        accident.setLocation(new org.hl7.fhir.r4.model.Address().setState(said.accidentState()));
      }
      for (DateFact date : claim.dates()) {
        if (date.qualifier().equals("439")) {
          accident.setDateElement(new DateType(date.span().from().toString()));
        }
      }
    }
    for (DateFact date : claim.dates()) {
      if (date.qualifier().equals("431")) {
        info("onset", "").setTiming(new DateType(date.span().from().toString()));
      }
    }
    switch (claim.detail()) {
      case ClaimDetail.Professional p -> professional(p);
      case ClaimDetail.Institutional i -> institutional(i);
      case ClaimDetail.Dental d -> dental(d);
    }
  }

  private void professional(ClaimDetail.Professional said) {
    said.conditions().forEach(code -> info("condition", code));
    for (String surgery : said.anesthesiaFor()) {
      resource
          .addProcedure()
          .setSequence(resource.getProcedure().size())
          .setProcedure(coded(R4Parts.HCPCS, surgery));
    }
  }

  private void dental(ClaimDetail.Dental said) {
    said.teeth().forEach(tooth -> info("missingtooth", tooth.tooth()));
    said.orthodontics()
        .ifPresent(
            treatment -> {
              treatment.months().ifPresent(count -> months("orthodontic-months", count));
              treatment
                  .monthsRemaining()
                  .ifPresent(count -> months("orthodontic-months-remaining", count));
            });
  }

  private void months(String category, org.payersim.money.Quantity count) {
    info(category, "").setValue(new Quantity().setValue(new BigDecimal(count.toString())));
  }

  /** Documents that are sent apart. */
  void documents() {
    for (SubmittedDocuments.Document one : SubmittedDocuments.ofClaim(claim)) {
      Claim.SupportingInformationComponent info = info("attachment", "");
      info.setCode(
          coded("https://x12.org/codes/report-type-codes", one.type())
              .addCoding(
                  new Coding()
                      .setSystem("https://x12.org/codes/report-transmission-codes")
                      .setCode(one.sentBy())));
      if (!one.number().isEmpty()) {
        info.setValue(new Reference().setIdentifier(new Identifier().setValue(one.number())));
      }
    }
  }

  private void institutional(ClaimDetail.Institutional bill) {
    resource.setBillablePeriod(period(bill.statement()));
    info("typeofbill", claim.typeOfBill());
    Stay stay = bill.stay();
    info("admtype", stay.type());
    info("pointoforigin", stay.source());
    info("discharge-status", stay.patientStatus());
    if (stay.admitted().isPresent() || stay.dischargeHour().isPresent()) {
      Period period = new Period();
      stay.admitted().ifPresent(day -> period.setStartElement(time(day, stay.admissionHour())));
      stay.dischargeHour()
          .ifPresent(hour -> period.setEndElement(time(bill.statement().to(), Optional.of(hour))));
      info("admissionperiod", "").setTiming(period);
    }
    if (!bill.drg().isEmpty()) {
      info("drg", bill.drg());
    }
    for (IcdProcedure procedure : bill.procedures()) {
      resource
          .addProcedure()
          .setSequence(resource.getProcedure().size())
          .setProcedure(coded("http://www.cms.gov/Medicare/Coding/ICD10", procedure.code()))
          .setDateElement(new DateTimeType(procedure.performed().toString()));
    }
    for (Occurrence one : bill.occurrences()) {
      info("occurrence", one.code()).setTiming(period(one.span()));
    }
    for (Occurrence one : bill.occurrenceSpans()) {
      info("occurrence-span", one.code()).setTiming(period(one.span()));
    }
    for (ValueAmount value : bill.values()) {
      info("value", value.code())
          .setValue(new Quantity().setValue(BigDecimal.valueOf(value.amount().cents(), 2)));
    }
    bill.conditions().forEach(code -> info("condition", code));
  }

  private static DateTimeType time(LocalDate day, Optional<Integer> hour) {
    return new DateTimeType(day + hour.map(h -> "T%02d:00:00Z".formatted(h)).orElse(""));
  }

  Claim.SupportingInformationComponent info(String category, String code) {
    Claim.SupportingInformationComponent info =
        resource
            .addSupportingInfo()
            .setSequence(resource.getSupportingInfo().size())
            .setCategory(coded(ClaimAsResource.INFO, category));
    return code.isEmpty()
        ? info
        : info.setCode(new CodeableConcept().addCoding(new Coding().setCode(code)));
  }
}
