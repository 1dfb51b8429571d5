package org.payersim.scenarios.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.IcdProcedure;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Occurrence;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Stay;
import org.payersim.claim.ValueAmount;

/**
 * A claim of an 837 as a client who speaks FHIR would have sent it: written from the claim alone,
 * beside the product's own mapping.
 */
final class ClaimAsResource {
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  private static final String EIN = "urn:oid:2.16.840.1.113883.4.4";
  private static final String INFO =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType";
  private static final String OWN = "https://payersim.org/fhir/";
  private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

  private final org.payersim.claim.Claim claim;
  private final Claim resource = new Claim();

  private ClaimAsResource(org.payersim.claim.Claim claim) {
    this.claim = claim;
  }

  /** The resource; empty if the claim says what a Claim of R4 cannot. */
  static Optional<Claim> of(org.payersim.claim.Claim claim) {
    return new ClaimAsResource(claim).isSayable()
        ? Optional.of(new ClaimAsResource(claim).write())
        : Optional.empty();
  }

  private boolean isSayable() {
    return claim.otherPayers().isEmpty()
        && claim.amounts().isEmpty()
        && claim.notes().isEmpty()
        && claim.indicators().size() > 2
        && claim.indicators().get(2).equals("Y")
        && claim.billing().payTo().isEmpty()
        && claim.batch().purpose().equals("00")
        && claim.batch().usage().equals("CH")
        && isPlainInsured()
        && !announcesDocuments()
        && claim.references().stream()
            .allMatch(one -> List.of("F8", "G1", "9F", "EA").contains(one.qualifier()))
        && claim.dates().stream().allMatch(this::isSayable)
        && isSayable(claim.detail())
        && claim.diagnoses().stream().allMatch(this::isSayable)
        && claim.providers().stream().allMatch(this::isSayable)
        && claim.lines().stream().allMatch(this::isSayable);
  }

  /** PWK. */
  private boolean announcesDocuments() {
    return claim.submitted().text().contains("PWK" + claim.submitted().delimiters().charAt(0));
  }

  private boolean isPlainInsured() {
    return claim.subscriber().groupName().isEmpty()
        && claim.subscriber().insuranceType().isEmpty()
        && claim.subscriber().party().person()
        && claim.subscriber().party().references().isEmpty()
        && claim.subscriber().party().suffix().isEmpty()
        && claim.patient().party().suffix().isEmpty()
        && claim.patient().party().references().isEmpty()
        && claim.patient().party().idQualifier().matches("MI|")
        && List.of("18", "01", "19", "53", "G8").contains(claim.patient().relationship())
        && claim.billing().party().references().stream()
            .allMatch(one -> one.qualifier().equals("EI"));
  }

  private boolean isSayable(DateFact date) {
    return (date.qualifier().equals("431") && claim.type() == ClaimType.PROFESSIONAL)
        || date.qualifier().equals("439")
        || (date.qualifier().equals("472") && claim.type() == ClaimType.DENTAL);
  }

  private boolean isSayable(ClaimDetail detail) {
    return detail.circumstances().delayReason().isEmpty()
        && detail.circumstances().specialProgram().isEmpty()
        && detail.circumstances().accidentCountry().isEmpty()
        && detail.circumstances().causes().size() <= 1
        && switch (detail) {
          case ClaimDetail.Professional p -> p.anesthesiaFor().isEmpty();
          case ClaimDetail.Institutional i -> i.treatments().isEmpty();
          case ClaimDetail.Dental d ->
              d.orthodontics().isEmpty()
                  && d.teeth().stream().allMatch(tooth -> tooth.status().equals("M"));
        };
  }

  private boolean isSayable(Diagnosis diagnosis) {
    return diagnosis.qualifier().matches("ABK|ABF|ABJ|APR|ABN");
  }

  private boolean isSayable(ClaimProvider provider) {
    return provider.party().references().isEmpty()
        && provider.party().suffix().isEmpty()
        && provider.party().middleName().isEmpty()
        && role(provider.role()).length() > 0;
  }

  private boolean isSayable(ServiceLine line) {
    return line.references().isEmpty()
        && line.dates().isEmpty()
        && line.amounts().isEmpty()
        && line.notes().isEmpty()
        && line.providers().isEmpty()
        && line.drug().isEmpty()
        && !line.emergency()
        && line.procedure().description().isEmpty()
        && line.priorAdjudications().isEmpty()
        && !(line.detail() instanceof LineDetail.Institutional i && !i.nonCovered().isZero())
        && !(line.detail() instanceof LineDetail.Dental d
            && (d.teeth().size() > 1
                || !d.placement().isEmpty()
                || d.oralCavity().size() > 1
                || (!d.teeth().isEmpty() && !d.oralCavity().isEmpty())));
  }

  private Claim write() {
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
                    new Identifier().setSystem(OWN + "payer").setValue(claim.payer().id())))
        .setProvider(contained("provider", provider(claim.billing().party(), true)))
        .setTotal(money(claim.charge()));
    resource.setCreatedElement(
        new DateTimeType(claim.batch().created().toString().substring(0, 10)));
    resource.addExtension(
        OWN + "StructureDefinition/claim-frequency", new CodeType(claim.frequency()));
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
        .ifPresent(number -> info("medicalrecordnumber", "").setValue(new StringType(number)));
    detail();
    diagnoses();
    team();
    claim.lines().forEach(this::line);
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

  private static Patient person(Party party, Optional<LocalDate> born, String gender) {
    Patient patient = new Patient();
    HumanName name = patient.addName().setFamily(party.lastName());
    if (!party.firstName().isEmpty()) {
      name.addGiven(party.firstName());
    }
    if (!party.middleName().isEmpty()) {
      name.addGiven(party.middleName());
    }
    born.ifPresent(day -> patient.setBirthDateElement(new DateType(day.toString())));
    switch (gender) {
      case "F" -> patient.setGender(AdministrativeGender.FEMALE);
      case "M" -> patient.setGender(AdministrativeGender.MALE);
      default -> {}
    }
    party.address().ifPresent(home -> patient.addAddress(address(home)));
    return patient;
  }

  private static org.hl7.fhir.r4.model.Address address(org.payersim.claim.Address home) {
    org.hl7.fhir.r4.model.Address address =
        new org.hl7.fhir.r4.model.Address()
            .setCity(home.city())
            .setState(home.state())
            .setPostalCode(home.postalCode());
    address.addLine(home.line1());
    return address;
  }

  private static Resource provider(Party party, boolean taxed) {
    Identifier npi = new Identifier().setSystem(NPI).setValue(party.npi());
    if (party.person()) {
      Practitioner person = new Practitioner();
      person.addName().setFamily(party.lastName()).addGiven(party.firstName());
      person.addIdentifier(npi);
      party
          .findTaxNumber()
          .filter(n -> taxed)
          .ifPresent(number -> person.addIdentifier().setSystem(EIN).setValue(number));
      party.address().ifPresent(home -> person.addAddress(address(home)));
      return person;
    }
    Organization house = new Organization();
    house.setName(party.lastName()).addIdentifier(npi);
    party
        .findTaxNumber()
        .filter(n -> taxed)
        .ifPresent(number -> house.addIdentifier().setSystem(EIN).setValue(number));
    party.address().ifPresent(home -> house.addAddress(address(home)));
    return house;
  }

  private Reference contained(String id, Resource one) {
    one.setId(id);
    resource.addContained(one);
    return new Reference("#" + id);
  }

  private void detail() {
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
      case ClaimDetail.Professional p -> p.conditions().forEach(code -> info("condition", code));
      case ClaimDetail.Institutional i -> institutional(i);
      case ClaimDetail.Dental d -> d.teeth().forEach(tooth -> info("missingtooth", tooth.tooth()));
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

  private static Period period(DateSpan span) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(span.from().toString()));
    period.setEndElement(new DateTimeType(span.to().toString()));
    return period;
  }

  private Claim.SupportingInformationComponent info(String category, String code) {
    Claim.SupportingInformationComponent info =
        resource
            .addSupportingInfo()
            .setSequence(resource.getSupportingInfo().size())
            .setCategory(coded(INFO, category));
    return code.isEmpty()
        ? info
        : info.setCode(new CodeableConcept().addCoding(new Coding().setCode(code)));
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

  private String role(ProviderRole role) {
    return switch (role) {
      case ATTENDING -> "attending";
      case OPERATING -> "operating";
      case OTHER_OPERATING -> "otheroperating";
      case RENDERING -> "rendering";
      case REFERRING -> "referring";
      case SUPERVISING -> "supervising";
      case PRIMARY_CARE -> "pcp";
      case SERVICE_FACILITY -> "site";
      case ASSISTANT_SURGEON -> claim.type() == ClaimType.DENTAL ? "assist" : "";
      default -> "";
    };
  }

  private void team() {
    for (ClaimProvider member : claim.providers()) {
      String id = "m" + (resource.getCareTeam().size() + 1);
      if (member.role() == ProviderRole.SERVICE_FACILITY) {
        resource.setFacility(contained("site", place(member.party())));
        continue;
      }
      Claim.CareTeamComponent one =
          resource
              .addCareTeam()
              .setSequence(resource.getCareTeam().size())
              .setProvider(contained(id, provider(member.party(), false)))
              .setRole(coded(INFO, role(member.role())));
      if (!member.party().taxonomy().isEmpty()) {
        one.setQualification(coded("http://nucc.org/provider-taxonomy", member.party().taxonomy()));
      }
    }
  }

  private static Resource place(Party party) {
    org.hl7.fhir.r4.model.Location place = new org.hl7.fhir.r4.model.Location();
    place.setName(party.lastName());
    place.addIdentifier().setSystem(NPI).setValue(party.npi());
    party.address().ifPresent(home -> place.setAddress(address(home)));
    return place;
  }

  private void line(ServiceLine line) {
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
            ? coded("https://www.nubc.org/CodeSystem/RevenueCodes", line.revenueCode())
            : coded(system(line.procedure().qualifier()), code));
    line.procedure().modifiers().forEach(modifier -> item.addModifier(coded(HCPCS, modifier)));
    line.diagnosisPointers().forEach(item::addDiagnosisSequence);
    if (claim.type() != ClaimType.INSTITUTIONAL) {
      item.setLocation(
          coded(
              "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
              claim.placeOfService(line)));
    }
    if (!line.revenueCode().isEmpty()) {
      item.setRevenue(coded("https://www.nubc.org/CodeSystem/RevenueCodes", line.revenueCode()));
    }
    if (line.detail() instanceof LineDetail.Dental dental) {
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
                                coded(
                                    "http://terminology.hl7.org/CodeSystem/FDI-surface", surface)));
              });
      dental
          .oralCavity()
          .forEach(
              area ->
                  item.setBodySite(
                      coded("http://terminology.hl7.org/CodeSystem/ex-tooth-area", area)));
    }
  }

  private static String system(String qualifier) {
    return switch (qualifier) {
      case "AD" -> "http://www.ada.org/cdt";
      case "HP" ->
          "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes";
      default -> HCPCS;
    };
  }

  private static CodeableConcept coded(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }

  private static Money money(org.payersim.money.Money amount) {
    return new Money().setValue(BigDecimal.valueOf(amount.cents(), 2)).setCurrency("USD");
  }
}
