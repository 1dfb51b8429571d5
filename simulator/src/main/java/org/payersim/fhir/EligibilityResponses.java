package org.payersim.fhir;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;
import org.payersim.inquiry.Benefit;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.Rejection;
import org.payersim.rules.Payer;

/**
 * What a patient is covered for, as CoverageEligibilityResponse: the benefits a 271 tells, those of
 * one service, network and person together.
 *
 * @param payer who answers
 * @param at when, in the payer's time
 */
record EligibilityResponses(Payer payer, LocalDateTime at) {
  /** Reject reason (AAA03). */
  private static final String REJECT_REASON = "https://codesystem.x12.org/005010/901";

  private static final String NETWORK = "http://terminology.hl7.org/CodeSystem/benefit-network";
  private static final String UNIT = "http://terminology.hl7.org/CodeSystem/benefit-unit";
  private static final String TERM = "http://terminology.hl7.org/CodeSystem/benefit-term";

  CoverageEligibilityResponse of(
      EligibilityAnswer answer, CoverageEligibilityRequest request, String memberNumber) {
    CoverageEligibilityResponse response = new CoverageEligibilityResponse();
    response
        .setStatus(CoverageEligibilityResponse.EligibilityResponseStatus.ACTIVE)
        .setPatient(Parties.member(memberNumber))
        .setRequest(request(request))
        .setInsurer(Parties.payer(payer));
    response.setCreatedElement(new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(at)));
    for (Enumeration<CoverageEligibilityRequest.EligibilityRequestPurpose> purpose :
        request.getPurpose()) {
      response.addPurpose(
          CoverageEligibilityResponse.EligibilityResponsePurpose.fromCode(purpose.getCode()));
    }
    switch (answer.outcome()) {
      case EligibilityAnswer.SourceRejected refused -> refused(refused.reasons(), response);
      case EligibilityAnswer.ReceiverRejected refused -> refused(refused.reasons(), response);
      case EligibilityAnswer.PersonRejected refused -> refused(refused.reasons(), response);
      case EligibilityAnswer.Answered told -> told(told, response);
    }
    return response;
  }

  private static Reference request(CoverageEligibilityRequest request) {
    Reference reference = new Reference().setType("CoverageEligibilityRequest");
    String id = Named.text(request.getIdElement().getIdPart());
    if (!id.isEmpty()) {
      return reference.setReference("CoverageEligibilityRequest/" + id);
    }
    return request.hasIdentifier()
        ? reference.setIdentifier(request.getIdentifierFirstRep())
        : reference.setDisplay("the request");
  }

  private static void refused(List<Rejection> reasons, CoverageEligibilityResponse response) {
    response.setOutcome(org.hl7.fhir.r4.model.Enumerations.RemittanceOutcome.ERROR);
    for (Rejection reason : reasons) {
      response
          .addError()
          .setCode(
              Systems.concept(REJECT_REASON, reason.reason())
                  .setText(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
    }
  }

  private static void told(EligibilityAnswer.Answered told, CoverageEligibilityResponse response) {
    response.setOutcome(org.hl7.fhir.r4.model.Enumerations.RemittanceOutcome.COMPLETE);
    Member subscriber = told.subscriber();
    boolean active = told.benefits().stream().anyMatch(EligibilityResponses::isActive);
    CoverageEligibilityResponse.InsuranceComponent insurance =
        response
            .addInsurance()
            .setCoverage(Parties.coverage(subscriber.familyId()))
            .setInforce(active);
    told.dates().stream()
        .filter(date -> date.qualifier().equals("291") || date.qualifier().equals("307"))
        .findFirst()
        .ifPresent(date -> insurance.setBenefitPeriod(period(date)));
    List<Told> items = new ArrayList<>();
    for (Benefit benefit : told.benefits()) {
      add(benefit, insurance, items);
    }
  }

  private static boolean isActive(Benefit benefit) {
    return benefit.information() == Benefit.Information.ACTIVE
        || benefit.information() == Benefit.Information.ACTIVE_PENDING;
  }

  private static Period period(DateFact date) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(date.span().from().toString()));
    if (!date.span().to().equals(DateSpan.OPEN_END)) {
      period.setEndElement(new DateTimeType(date.span().to().toString()));
    }
    return period;
  }

  /** An item, and of what its benefits are. */
  private record Told(Key key, CoverageEligibilityResponse.ItemsComponent item) {}

  private record Key(
      Benefit.Service service, String network, String level, boolean isExcluded, String whom) {
    static Key of(Benefit benefit) {
      return new Key(
          benefit.service(),
          benefit.network(),
          benefit.level(),
          benefit.information() == Benefit.Information.NOT_COVERED,
          benefit.details().related().map(entity -> entity.party().lastName()).orElse(""));
    }
  }

  private static void add(
      Benefit benefit, CoverageEligibilityResponse.InsuranceComponent insurance, List<Told> items) {
    Key key = Key.of(benefit);
    Optional<Told> known = items.stream().filter(one -> one.key().equals(key)).findFirst();
    Told told = known.orElseGet(() -> new Told(key, item(benefit, insurance.addItem())));
    if (known.isEmpty()) {
      items.add(told);
    }
    describe(benefit, told.item());
    amount(benefit, told.item());
  }

  private static CoverageEligibilityResponse.ItemsComponent item(
      Benefit benefit, CoverageEligibilityResponse.ItemsComponent item) {
    if (!benefit.service().types().isEmpty()) {
      CodeableConcept category = new CodeableConcept();
      benefit
          .service()
          .types()
          .forEach(type -> category.addCoding().setSystem(Systems.SERVICE_TYPE).setCode(type));
      item.setCategory(category);
    }
    String code = benefit.service().procedure().code();
    if (!code.isEmpty()) {
      item.setProductOrService(Systems.concept(Systems.HCPCS, code));
    }
    switch (benefit.network()) {
      case "Y" -> item.setNetwork(Systems.concept(NETWORK, "in"));
      case "N" -> item.setNetwork(Systems.concept(NETWORK, "out"));
      default -> {}
    }
    switch (benefit.level()) {
      case "IND" -> item.setUnit(Systems.concept(UNIT, "individual"));
      case "FAM" -> item.setUnit(Systems.concept(UNIT, "family"));
      default -> {}
    }
    if (benefit.information() == Benefit.Information.NOT_COVERED) {
      item.setExcluded(true);
    }
    return item;
  }

  private static void describe(Benefit benefit, CoverageEligibilityResponse.ItemsComponent item) {
    benefit.plan().ifPresent(plan -> item.setName(plan.name()));
    if (benefit.period().equals("23")) {
      item.setTerm(Systems.concept(TERM, "annual"));
    }
    if (benefit.authorization().equals("Y")) {
      item.setAuthorizationRequired(true);
    }
    List<String> words = new ArrayList<>(benefit.details().messages());
    switch (benefit.information()) {
      case PRIMARY_CARE -> words.add("Primary care provider");
      case OTHER_PAYER -> words.add("Other payer");
      case ACTIVE -> words.add("Active");
      case ACTIVE_PENDING -> words.add("Active, pending investigation");
      case INACTIVE -> words.add("Inactive");
      case CANNOT_PROCESS -> words.add("Cannot be answered");
      default -> {}
    }
    benefit.details().related().ifPresent(entity -> words.add(entity.party().lastName()));
    if (!words.isEmpty()) {
      String before = item.hasDescription() ? item.getDescription() + "; " : "";
      item.setDescription(before + String.join("; ", words));
    }
  }

  /** What is left of an amount stands beside it as what is used of it. */
  private static void amount(Benefit benefit, CoverageEligibilityResponse.ItemsComponent item) {
    Optional<CodeableConcept> type = type(benefit);
    if (type.isEmpty()) {
      return;
    }
    boolean isRest = benefit.period().equals("29");
    Optional<CoverageEligibilityResponse.BenefitComponent> whole =
        isRest
            ? item.getBenefit().stream()
                .filter(one -> one.getType().equalsDeep(type.get()) && !one.hasUsed())
                .findFirst()
            : Optional.empty();
    switch (benefit.value()) {
      case Benefit.Dollars dollars -> {
        if (whole.isPresent()
            && whole.get().getAllowed() instanceof org.hl7.fhir.r4.model.Money allowed) {
          BigDecimal used =
              Objects.requireNonNull(allowed.getValue())
                  .subtract(BigDecimal.valueOf(dollars.amount().cents(), 2));
          whole.get().setUsed(new org.hl7.fhir.r4.model.Money().setValue(used).setCurrency("USD"));
        } else {
          item.addBenefit()
              .setType(restOf(type.get(), isRest))
              .setAllowed(Amount.of(dollars.amount()));
        }
      }
      case Benefit.Part part ->
          item.addBenefit()
              .setType(type.get())
              .setAllowed(new org.hl7.fhir.r4.model.StringType(part.rate().toString()));
      case Benefit.Count count ->
          item.addBenefit()
              .setType(restOf(type.get(), isRest))
              .setAllowed(
                  new org.hl7.fhir.r4.model.StringType(
                      count.quantity() + " " + measure(count.measure())));
      case Benefit.None none -> {}
    }
  }

  private static CodeableConcept restOf(CodeableConcept type, boolean isRest) {
    return isRest ? type.copy().setText("Remaining") : type;
  }

  private static String measure(String code) {
    return switch (code) {
      case "VS" -> "visits";
      case "DY" -> "days";
      default -> "services";
    };
  }

  private static Optional<CodeableConcept> type(Benefit benefit) {
    return switch (benefit.information()) {
      case COPAY -> Optional.of(Systems.concept(Systems.BENEFIT, "copay"));
      case COINSURANCE -> Optional.of(Systems.concept(Systems.BENEFIT, "coinsurance"));
      case DEDUCTIBLE -> Optional.of(Systems.concept(Systems.BENEFIT, "deductible"));
      case OUT_OF_POCKET -> Optional.of(Systems.concept(Systems.BENEFIT, "out-of-pocket"));
      case LIMITATION -> Optional.of(Systems.concept(Systems.BENEFIT, "limit"));
      default -> Optional.empty();
    };
  }
}
