package org.payersim.scenarios.fhir;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HAPI's own validator, with the profiles and code systems of R4 itself. */
final class Validity {
  private static final FhirValidator VALIDATOR = validator();

  private Validity() {}

  private static FhirValidator validator() {
    FhirInstanceValidator module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(FhirClient.R4),
                new CommonCodeSystemsTerminologyService(FhirClient.R4),
                new InMemoryTerminologyServerValidationSupport(FhirClient.R4)));
    return FhirClient.R4.newValidator().registerValidatorModule(module);
  }

  /** Every error it finds. */
  static List<String> errors(String json) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(
            message ->
                message.getSeverity() == ResultSeverityEnum.ERROR
                    || message.getSeverity() == ResultSeverityEnum.FATAL)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }
}
