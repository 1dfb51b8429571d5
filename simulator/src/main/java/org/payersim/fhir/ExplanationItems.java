package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Quantity;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.LineDetail;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.explain.CodeWords;
import org.payersim.remittance.LinePayment;

/**
 * The lines of an ExplanationOfBenefit.
 *
 * @param benefit where they are written
 * @param claim as submitted
 * @param decided its lines as decided; none as long as they are not
 */
record ExplanationItems(ExplanationOfBenefit benefit, Claim claim, List<LinePayment> decided) {
  private static final String TOOTH =
      "http://terminology.hl7.org/CodeSystem/ADAUniversalToothDesignationSystem";

  void write() {
    for (ServiceLine line : claim.lines()) {
      ExplanationOfBenefit.ItemComponent item = item(line);
      if (line.number() <= decided.size()) {
        adjudications(decided.get(line.number() - 1), item);
      }
    }
  }

  private ExplanationOfBenefit.ItemComponent item(ServiceLine line) {
    ExplanationOfBenefit.ItemComponent item =
        benefit
            .addItem()
            .setSequence(line.number())
            .setProductOrService(service(line))
            .setServiced(ExplanationsOfBenefit.period(line.service()))
            .setQuantity(
                new Quantity()
                    .setValue(new BigDecimal(line.units().toString()))
                    .setUnit(line.unitBasis()))
            .setNet(Amount.of(line.charge()));
    line.procedure().modifiers().stream()
        .filter(modifier -> !modifier.isEmpty())
        .forEach(
            modifier -> item.addModifier(Systems.concept(Systems.HCPCS + "/modifiers", modifier)));
    line.diagnosisPointers().stream()
        .filter(pointer -> pointer >= 1 && pointer <= claim.diagnoses().size())
        .forEach(item::addDiagnosisSequence);
    String place = claim.placeOfService(line);
    if (!place.isEmpty() && claim.type() != ClaimType.INSTITUTIONAL) {
      item.setLocation(Systems.concept(Systems.PLACE_OF_SERVICE, place));
    }
    if (!line.revenueCode().isEmpty()) {
      item.setRevenue(Systems.concept(Systems.REVENUE, line.revenueCode()));
    }
    if (line.detail() instanceof LineDetail.Dental dental && dental.teeth().size() == 1) {
      item.setBodySite(Systems.concept(TOOTH, dental.teeth().get(0).number()));
    }
    return item;
  }

  /** A line billed by its revenue code alone has no service but that. */
  private static CodeableConcept service(ServiceLine line) {
    Procedure procedure = line.procedure();
    return procedure.code().isEmpty()
        ? Systems.concept(Systems.REVENUE, line.revenueCode())
        : Systems.concept(system(procedure.qualifier()), procedure.code());
  }

  private static String system(String qualifier) {
    return switch (qualifier) {
      case "AD" -> Systems.CDT;
      case "HP" -> Systems.HIPPS;
      default -> Systems.HCPCS;
    };
  }

  private void adjudications(LinePayment line, ExplanationOfBenefit.ItemComponent item) {
    for (String remark : line.remarks()) {
      item.addNoteNumber(note(benefit, remark + " " + CodeWords.ofRemark(remark)));
    }
    for (Slice slice : Slice.of(line)) {
      ExplanationOfBenefit.AdjudicationComponent adjudication =
          item.addAdjudication().setCategory(slice.category()).setAmount(Amount.of(slice.amount()));
      slice.reason().ifPresent(adjudication::setReason);
      slice.units().ifPresent(units -> adjudication.setValue(units));
    }
  }

  static int note(ExplanationOfBenefit benefit, String text) {
    int number = benefit.getProcessNote().size() + 1;
    benefit.addProcessNote().setNumber(number).setText(text);
    return number;
  }
}
