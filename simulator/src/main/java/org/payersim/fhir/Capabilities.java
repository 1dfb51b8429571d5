package org.payersim.fhir;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.payersim.rules.Payer;

/** What is spoken below {@code /fhir}: the CapabilityStatement. */
final class Capabilities {
  private static final String DEFINITIONS = "http://hl7.org/fhir/OperationDefinition/";

  private Capabilities() {}

  static CapabilityStatement of(Payer payer, String base, LocalDateTime at) {
    CapabilityStatement statement = new CapabilityStatement();
    statement
        .setStatus(Enumerations.PublicationStatus.ACTIVE)
        .setKind(CapabilityStatement.CapabilityStatementKind.INSTANCE)
        .setFhirVersion(Enumerations.FHIRVersion._4_0_1)
        .setTitle("Claims and coverage of " + payer.name());
    statement.setDateElement(new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(at)));
    statement.addFormat("application/fhir+json").addFormat("application/fhir+xml");
    statement.getSoftware().setName("Payersim");
    statement.getImplementation().setDescription("A payer simulator").setUrl(base);
    CapabilityStatement.CapabilityStatementRestComponent rest =
        statement
            .addRest()
            .setMode(CapabilityStatement.RestfulCapabilityMode.SERVER)
            .setDocumentation(
                "No authentication: every client sees every claim. Idempotency-Key makes a"
                    + " submission safe to repeat.");
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    submit(rest.addResource().setType("Claim"), "Claim-submit");
    submit(
        rest.addResource().setType("CoverageEligibilityRequest"),
        "CoverageEligibilityRequest-submit");
    read(rest.addResource().setType("ClaimResponse"));
    CapabilityStatementRestResourceComponent explanation =
        read(rest.addResource().setType("ExplanationOfBenefit"));
    explanation.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    parameter(explanation, "_id", SearchParamType.TOKEN, "the payer's claim number");
    parameter(explanation, "patient", SearchParamType.REFERENCE, "the member number");
    parameter(
        explanation,
        "identifier",
        SearchParamType.TOKEN,
        "the payer's claim number or the provider's");
    parameter(explanation, "created", SearchParamType.DATE, "the day the claim was received");
    return statement;
  }

  private static void submit(CapabilityStatementRestResourceComponent resource, String name) {
    resource.addOperation().setName("submit").setDefinition(DEFINITIONS + name);
  }

  private static CapabilityStatementRestResourceComponent read(
      CapabilityStatementRestResourceComponent resource) {
    resource.addInteraction().setCode(TypeRestfulInteraction.READ);
    return resource;
  }

  private static void parameter(
      CapabilityStatementRestResourceComponent resource,
      String name,
      SearchParamType type,
      String words) {
    resource.addSearchParam().setName(name).setType(type).setDocumentation(words);
  }
}
