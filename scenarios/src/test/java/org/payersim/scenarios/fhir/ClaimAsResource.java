package org.payersim.scenarios.fhir;

import static org.payersim.scenarios.fhir.R4Parts.coded;
import static org.payersim.scenarios.fhir.R4Parts.money;
import static org.payersim.scenarios.fhir.R4Parts.person;
import static org.payersim.scenarios.fhir.R4Parts.place;
import static org.payersim.scenarios.fhir.R4Parts.provider;

import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;

/**
 * A claim of an 837 as a client who speaks FHIR would have sent it: written from the claim alone,
 * beside the product's own mapping.
 */
final class ClaimAsResource {
  static final String INFO = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType";

  private final org.payersim.claim.Claim claim;
  private final Claim resource = new Claim();

  private ClaimAsResource(org.payersim.claim.Claim claim) {
    this.claim = claim;
  }

  /** The resource; empty if the claim says what a Claim of R4 cannot. */
  static Optional<Claim> of(org.payersim.claim.Claim claim) {
    return new SayableInFhir(claim).isSayable()
        ? Optional.of(new ClaimAsResource(claim).write())
        : Optional.empty();
  }

  private Claim write() {
    DetailAsResource details = new DetailAsResource(claim, resource);
    resource.addIdentifier(new Identifier().setValue(claim.patientControlNumber()));
    resource
        .setStatus(Claim.ClaimStatus.ACTIVE)
        .setType(
            coded(
                "http://terminology.hl7.org/CodeSystem/claim-type",
                switch (claim.type()) {
                  case PROFESSIONAL -> "professional";
                  case INSTITUTIONAL -> "institutional";
                  case DENTAL -> "oral";
                }))
        .setUse(
            claim.detail() instanceof ClaimDetail.Dental d && d.predetermination()
                ? Claim.Use.PREDETERMINATION
                : Claim.Use.CLAIM)
        .setPriority(coded("http://terminology.hl7.org/CodeSystem/processpriority", "normal"))
        .setInsurer(
            new Reference()
                .setIdentifier(
                    new Identifier().setSystem(R4Parts.OWN + "payer").setValue(claim.payer().id())))
        .setProvider(contained("provider", provider(claim.billing().party(), true)))
        .setTotal(money(claim.charge()));
    resource.setCreatedElement(
        new DateTimeType(claim.batch().created().toString().substring(0, 10)));
    resource.addExtension(
        R4Parts.OWN + "StructureDefinition/claim-frequency", new CodeType(claim.frequency()));
    people();
    claim
        .findReference("F8")
        .ifPresent(number -> resource.addRelated().setReference(new Identifier().setValue(number)));
    claim
        .findReference("9F")
        .ifPresent(
            number ->
                resource.setReferral(
                    new Reference().setIdentifier(new Identifier().setValue(number))));
    claim
        .findReference("EA")
        .ifPresent(
            number -> details.info("medicalrecordnumber", "").setValue(new StringType(number)));
    details.write();
    details.documents();
    diagnoses();
    team();
    new OthersAsResource(claim, resource).write();
    ItemAsResource items = new ItemAsResource(claim, resource);
    claim.lines().forEach(items::write);
    return resource;
  }

  private void people() {
    Patient subscriber =
        person(
            claim.subscriber().party(),
            claim.subscriber().birthDate(),
            claim.subscriber().gender());
    Coverage coverage = new Coverage();
    coverage
        .setStatus(Coverage.CoverageStatus.ACTIVE)
        .setSubscriberId(claim.subscriber().memberId())
        .setOrder(
            switch (claim.payerSequence()) {
              case "S" -> 2;
              case "T" -> 3;
              default -> 1;
            })
        .setType(
            coded("https://x12.org/codes/claim-filing-indicator-codes", claim.filingIndicator()));
    if (!claim.subscriber().groupNumber().isEmpty()) {
      coverage
          .addClass_()
          .setType(coded("http://terminology.hl7.org/CodeSystem/coverage-class", "group"))
          .setValue(claim.subscriber().groupNumber());
    }
    boolean self = claim.patient().isSubscriber();
    Reference patient =
        contained(
            "patient",
            self
                ? subscriber
                : person(
                    claim.patient().party(),
                    claim.patient().birthDate(),
                    claim.patient().gender()));
    coverage.setRelationship(
        new CodeableConcept()
            .addCoding(
                new Coding()
                    .setSystem("https://x12.org/codes/individual-relationship-codes")
                    .setCode(claim.patient().relationship())));
    coverage.setSubscriber(self ? patient : contained("subscriber", subscriber));
    coverage.setBeneficiary(patient);
    coverage.addPayor(resource.getInsurer());
    resource.setPatient(patient);
    Claim.InsuranceComponent insurance = resource.addInsurance().setSequence(1).setFocal(true);
    insurance.setCoverage(contained("coverage", coverage));
    claim.findReference("G1").ifPresent(insurance::addPreAuthRef);
  }

  private Reference contained(String id, Resource one) {
    one.setId(id);
    resource.addContained(one);
    return new Reference("#" + id);
  }

  private void diagnoses() {
    for (Diagnosis diagnosis : claim.diagnoses()) {
      Claim.DiagnosisComponent one =
          resource
              .addDiagnosis()
              .setSequence(resource.getDiagnosis().size())
              .setDiagnosis(coded("http://hl7.org/fhir/sid/icd-10-cm", diagnosis.code()))
              .addType(
                  coded(
                      "http://terminology.hl7.org/CodeSystem/ex-diagnosistype",
                      switch (diagnosis.kind()) {
                        case PRINCIPAL -> "principal";
                        case ADMITTING -> "admitting";
                        case REASON_FOR_VISIT -> "patientreasonforvisit";
                        case EXTERNAL_CAUSE -> "externalcauseofinjury";
                        case OTHER -> "other";
                      }));
      if (!diagnosis.presentOnAdmission().isEmpty()) {
        one.setOnAdmission(
            coded(
                "http://terminology.hl7.org/CodeSystem/ex-diagnosis-on-admission",
                diagnosis.presentOnAdmission().toLowerCase(java.util.Locale.ROOT)));
      }
    }
  }

  /** Role of a member of the care team; empty if the resource has none for it. */
  static String role(ProviderRole role, ClaimType type) {
    return switch (role) {
      case ATTENDING -> "attending";
      case OPERATING -> "operating";
      case OTHER_OPERATING -> "otheroperating";
      case RENDERING -> "rendering";
      case REFERRING -> "referring";
      case SUPERVISING -> "supervising";
      case PRIMARY_CARE -> "pcp";
      case SERVICE_FACILITY -> "site";
      case ASSISTANT_SURGEON -> type == ClaimType.DENTAL ? "assist" : "";
      case ORDERING -> type == ClaimType.PROFESSIONAL ? "ordering" : "";
      default -> "";
    };
  }

  private void team() {
    claim.providers().forEach(this::member);
    for (ServiceLine line : claim.lines()) {
      line.providers().forEach(this::member);
    }
  }

  private void member(ClaimProvider member) {
    String id = "m" + (resource.getCareTeam().size() + 1);
    if (member.role() == ProviderRole.SERVICE_FACILITY) {
      resource.setFacility(contained("site", place(member.party())));
      return;
    }
    Claim.CareTeamComponent one =
        resource
            .addCareTeam()
            .setSequence(resource.getCareTeam().size())
            .setProvider(contained(id, provider(member.party(), false)))
            .setRole(coded(INFO, role(member.role(), claim.type())));
    if (!member.party().taxonomy().isEmpty()) {
      one.setQualification(coded("http://nucc.org/provider-taxonomy", member.party().taxonomy()));
    }
  }
}
