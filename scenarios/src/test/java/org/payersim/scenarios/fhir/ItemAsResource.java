package org.payersim.scenarios.fhir;

import static org.payersim.scenarios.fhir.R4Parts.coded;
import static org.payersim.scenarios.fhir.R4Parts.money;
import static org.payersim.scenarios.fhir.R4Parts.period;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Quantity;
import org.payersim.claim.ClaimType;
import org.payersim.claim.LineDetail;
import org.payersim.claim.ServiceLine;

/**
 * The lines of a claim.
 *
 * @param claim of the 837
 * @param resource where they go
 */
record ItemAsResource(org.payersim.claim.Claim claim, Claim resource) {
  void write(ServiceLine line) {
    Claim.ItemComponent item =
        resource
            .addItem()
            .setSequence(line.number())
            .setNet(money(line.charge()))
            .setQuantity(
                new Quantity()
                    .setValue(new BigDecimal(line.units().toString()))
                    .setUnit(line.unitBasis()));
    item.setServiced(
        line.service().isOneDay()
            ? new DateType(line.service().from().toString())
            : period(line.service()));
    String code = line.procedure().code();
    item.setProductOrService(
        code.isEmpty()
            ? coded(R4Parts.REVENUE, line.revenueCode())
            : coded(system(line.procedure().qualifier()), code));
    line.procedure()
        .modifiers()
        .forEach(modifier -> item.addModifier(coded(R4Parts.HCPCS, modifier)));
    line.diagnosisPointers().forEach(item::addDiagnosisSequence);
    if (claim.type() != ClaimType.INSTITUTIONAL) {
      item.setLocation(
          coded(
              "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
              claim.placeOfService(line)));
    }
    if (!line.revenueCode().isEmpty()) {
      item.setRevenue(coded(R4Parts.REVENUE, line.revenueCode()));
    }
    drug(line, item);
    if (line.detail() instanceof LineDetail.Dental dental) {
      mouth(dental, item);
    }
  }

  private static void drug(ServiceLine line, Claim.ItemComponent item) {
    line.drug()
        .ifPresent(
            drug ->
                item.addDetail()
                    .setSequence(1)
                    .setProductOrService(coded("http://hl7.org/fhir/sid/ndc", drug.code()))
                    .setQuantity(
                        new Quantity()
                            .setValue(new BigDecimal(drug.quantity().toString()))
                            .setUnit(drug.unit())));
  }

  private static void mouth(LineDetail.Dental dental, Claim.ItemComponent item) {
    dental
        .teeth()
        .forEach(
            tooth -> {
              item.setBodySite(
                  coded("http://terminology.hl7.org/CodeSystem/ex-tooth", tooth.number()));
              tooth
                  .surfaces()
                  .forEach(
                      surface ->
                          item.addSubSite(
                              coded("http://terminology.hl7.org/CodeSystem/FDI-surface", surface)));
            });
    dental
        .oralCavity()
        .forEach(
            area ->
                item.setBodySite(
                    coded("http://terminology.hl7.org/CodeSystem/ex-tooth-area", area)));
  }

  private static String system(String qualifier) {
    return switch (qualifier) {
      case "AD" -> "http://www.ada.org/cdt";
      case "HP" ->
          "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes";
      default -> R4Parts.HCPCS;
    };
  }
}
