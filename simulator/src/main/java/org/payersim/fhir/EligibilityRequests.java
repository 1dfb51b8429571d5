package org.payersim.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.code.Procedure;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ServiceQuestion;
import org.payersim.rules.Payer;

/**
 * A CoverageEligibilityRequest as the question a 270 asks.
 *
 * @param payer who is asked, where the request does not say
 */
record EligibilityRequests(Payer payer) {
  private static final String BENEFIT_CATEGORY =
      "http://terminology.hl7.org/CodeSystem/ex-benefitcategory";

  EligibilityInquiry inquiry(CoverageEligibilityRequest request) {
    Issues issues = new Issues();
    Reference covered =
        request.hasInsurance() ? request.getInsuranceFirstRep().getCoverage() : new Reference();
    Optional<Coverage> coverage =
        covered.getResource() instanceof Coverage came ? Optional.of(came) : Optional.empty();
    Insured insured = Insured.of(request.getPatient(), coverage, covered);
    if (insured.memberNumber().isEmpty() && insured.subscriber().last().isEmpty()) {
      issues.add(
          IssueType.REQUIRED,
          "CoverageEligibilityRequest.patient",
          "neither a member number nor the Patient came with the request");
    }
    Patient subscriber =
        patient(Insured.SELF, insured.subscriber(), insured.memberNumber(), issues);
    Optional<Patient> dependent =
        insured.isSubscriber()
            ? Optional.empty()
            : Optional.of(patient(insured.relationship(), insured.patient(), "", issues));
    List<ServiceQuestion> questions = questions(request, issues);
    Optional<DateSpan> date = span(request, issues);
    issues.check();
    return new EligibilityInquiry(
        new InquirySet("0001", "13", "FHIR", ""),
        new Entity("PR", Party.organization(payer.name(), "PI", payerId(request))),
        receiver(request),
        subscriber,
        dependent,
        List.of(),
        date,
        questions);
  }

  private String payerId(CoverageEligibilityRequest request) {
    String id = Named.of(request.getInsurer()).number(Systems.PAYER);
    return id.isEmpty() ? payer.id() : id;
  }

  private static Entity receiver(CoverageEligibilityRequest request) {
    Named named = Named.of(request.hasProvider() ? request.getProvider() : request.getEnterer());
    String npi = named.number(Systems.NPI);
    return new Entity(
        "1P",
        named.person()
            ? Party.person(named.last(), named.first(), npi.isEmpty() ? "" : "XX", npi)
            : Party.organization(named.last(), npi.isEmpty() ? "" : "XX", npi));
  }

  private static Patient patient(
      String relationship, Insured.Person person, String number, Issues issues) {
    Optional<LocalDate> born =
        person.born().length() == 8
            ? day(person.born(), "CoverageEligibilityRequest.patient", issues)
            : Optional.empty();
    return new Patient(
        relationship,
        Party.person(
            Insured.upper(person.last()),
            Insured.upper(person.first()),
            number.isEmpty() ? "" : "MI",
            number),
        born,
        person.gender());
  }

  private static Optional<LocalDate> day(String day, String expression, Issues issues) {
    try {
      return Optional.of(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      issues.add(IssueType.VALUE, expression, "there is no such day");
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> span(CoverageEligibilityRequest request, Issues issues) {
    Optional<Days> days = request.hasServiced() ? Days.of(request.getServiced()) : Optional.empty();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    String expression = "CoverageEligibilityRequest.serviced";
    Optional<LocalDate> from = day(days.get().from(), expression, issues);
    Optional<LocalDate> to = day(days.get().to(), expression, issues);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      issues.add(IssueType.VALUE, expression, "it ends before it begins");
      return Optional.empty();
    }
    return Optional.of(new DateSpan(from.get(), to.get()));
  }

  /**
   * Service types and procedures; X12's service types are FHIR's example benefit categories too.
   */
  private static List<ServiceQuestion> questions(
      CoverageEligibilityRequest request, Issues issues) {
    List<ServiceQuestion> questions = new ArrayList<>();
    for (int i = 0; i < request.getItem().size(); i++) {
      CoverageEligibilityRequest.DetailsComponent item = request.getItem().get(i);
      String expression = "CoverageEligibilityRequest.item[" + i + "]";
      List<String> types = new ArrayList<>();
      serviceType(item.getCategory()).ifPresent(types::add);
      Procedure procedure = procedure(item);
      if (types.isEmpty() && procedure.code().isEmpty()) {
        issues.add(
            IssueType.CODEINVALID, expression, "neither a service type of X12 nor a procedure");
      }
      questions.add(new ServiceQuestion(types, procedure, "", Optional.empty()));
    }
    return questions;
  }

  private static Optional<String> serviceType(CodeableConcept category) {
    return Systems.find(category, Systems.SERVICE_TYPE)
        .or(() -> Systems.find(category, BENEFIT_CATEGORY));
  }

  private static Procedure procedure(CoverageEligibilityRequest.DetailsComponent item) {
    return Crosswalk.service(item.getProductOrService(), ClaimKind.PROFESSIONAL)
        .map(
            service ->
                new Procedure(
                    service.qualifier(),
                    service.code(),
                    item.getModifier().stream().map(Systems::first).limit(4).toList(),
                    ""))
        .orElse(Procedure.NONE);
  }
}
