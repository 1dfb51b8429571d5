package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;

/**
 * Claims as Synthea writes them are bills without what a payer needs: the first item is the
 * encounter and has no amount, one item repeats each condition, nobody has an NPI but the clinician
 * of the encounter, and services are in SNOMED CT. What is missing is completed from the rest of
 * the Bundle; a service no code is known for is billed as unlisted, a condition as ill-defined, as
 * billers do. Source: Synthea's FHIR R4 exporter (Apache-2.0), read for its shape.
 *
 * @param bundle what they came in
 */
record SyntheaClaims(Bundle bundle) {
  private static final String UNLISTED_SERVICE = "99199";
  private static final String ILL_DEFINED = "R69";

  /** The claim itself, unless it is one of Synthea's. */
  Claim completed(Claim claim) {
    Optional<Encounter> encounter = encounter(claim);
    boolean isSynthea =
        encounter.isPresent() && claim.hasTotal() && !claim.getItemFirstRep().hasNet();
    return isSynthea ? completed(claim.copy(), encounter.get()) : claim;
  }

  private static Optional<Encounter> encounter(Claim claim) {
    return claim.hasItem()
            && claim.getItemFirstRep().hasEncounter()
            && claim.getItemFirstRep().getEncounterFirstRep().getResource()
                instanceof Encounter encounter
        ? Optional.of(encounter)
        : Optional.empty();
  }

  private static Claim completed(Claim claim, Encounter encounter) {
    if (Systems.first(claim.getType()).equals("institutional") && !isStay(encounter)) {
      claim.setType(Systems.concept(Systems.CLAIM_TYPE, ClaimKind.PROFESSIONAL.code()));
    }
    clinician(encounter)
        .filter(npi -> Named.of(claim.getProvider()).number(Systems.NPI).isEmpty())
        .ifPresent(claim::setProvider);
    items(claim);
    for (Claim.DiagnosisComponent diagnosis : claim.getDiagnosis()) {
      CodeableConcept concept = CodeLoops.concept(diagnosis);
      diagnosis.setDiagnosis(
          Systems.concept(Systems.ICD_10_CM, Crosswalk.diagnosis(concept).orElse(ILL_DEFINED)));
    }
    if (!claim.hasDiagnosis()) {
      claim
          .addDiagnosis()
          .setSequence(1)
          .setDiagnosis(Systems.concept(Systems.ICD_10_CM, ILL_DEFINED));
    }
    return claim;
  }

  private static boolean isStay(Encounter encounter) {
    return "IMP".equals(encounter.getClass_().getCode());
  }

  /** Who saw the patient, with the NPI Synthea gives him. */
  private static Optional<Reference> clinician(Encounter encounter) {
    return encounter.getParticipant().stream()
        .map(Encounter.EncounterParticipantComponent::getIndividual)
        .filter(individual -> !Named.of(individual).number(Systems.NPI).isEmpty())
        .findFirst();
  }

  /** Items that are services, and what of the total is left for the encounter. */
  private static void items(Claim claim) {
    List<Claim.ItemComponent> services =
        claim.getItem().stream()
            .filter(item -> item.hasNet() || !item.hasDiagnosisSequence())
            .toList();
    BigDecimal rest = amount(claim.getTotal());
    for (Claim.ItemComponent item : services.subList(1, services.size())) {
      rest = rest.subtract(amount(item.getNet()));
    }
    claim.setItem(services);
    claim.getItemFirstRep().setNet(new Money().setValue(rest).setCurrency("USD"));
    for (Claim.ItemComponent item : services) {
      if (Crosswalk.service(item.getProductOrService(), ClaimKind.PROFESSIONAL).isEmpty()) {
        item.setProductOrService(Systems.concept(Systems.CPT, UNLISTED_SERVICE));
      }
    }
  }

  private static BigDecimal amount(Money money) {
    BigDecimal value = money.getValue();
    return value == null || !Amount.isReasonable(value) ? BigDecimal.ZERO : value;
  }
}
