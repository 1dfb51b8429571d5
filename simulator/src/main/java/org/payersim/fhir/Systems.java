package org.payersim.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/** Names of code and identifier systems, as the US publishes them in FHIR. */
final class Systems {
  /** NPI: HL7 Terminology, US National Provider Identifier. */
  static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  /** Employer identification number: HL7 Terminology, OID 2.16.840.1.113883.4.4. */
  static final String EIN = "urn:oid:2.16.840.1.113883.4.4";

  static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
  static final String CPT = "http://www.ama-assn.org/go/cpt";
  static final String HIPPS =
      "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes";

  /** National Drug Codes. */
  static final String NDC = "http://hl7.org/fhir/sid/ndc";

  static final String CDT = "http://www.ada.org/cdt";
  static final String REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes";
  static final String TYPE_OF_BILL = "https://www.nubc.org/CodeSystem/TypeOfBill";

  /** Areas of the oral cavity: ISO 3950, as HL7 names it. */
  static final String ORAL_CAVITY = "http://terminology.hl7.org/CodeSystem/ex-tooth-area";

  static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  static final String ICD_10_PCS = "http://www.cms.gov/Medicare/Coding/ICD10";
  static final String PLACE_OF_SERVICE =
      "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";
  static final String CARC = "https://x12.org/codes/claim-adjustment-reason-codes";
  static final String RARC = "https://x12.org/codes/remittance-advice-remark-codes";
  static final String GROUP = "https://x12.org/codes/claim-adjustment-group-codes";
  static final String STATUS_CATEGORY = "https://x12.org/codes/claim-status-category-codes";
  static final String STATUS = "https://x12.org/codes/claim-status-codes";
  static final String REPORT_TYPE = "https://x12.org/codes/report-type-codes";
  static final String REPORT_TRANSMISSION = "https://x12.org/codes/report-transmission-codes";
  static final String SERVICE_TYPE = "https://x12.org/codes/service-type-codes";
  static final String FILING_INDICATOR = "https://x12.org/codes/claim-filing-indicator-codes";

  static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";

  /** CARIN Blue Button's own kinds of amounts. */
  static final String C4BB_ADJUDICATION =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication";

  static final String CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
  static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

  /** Where this payer's own names and codes stand. */
  static final String OWN = "https://payersim.org/fhir/";

  static final String CLAIM_NUMBER = OWN + "payer-claim-control-number";
  static final String ACCOUNT_NUMBER = OWN + "patient-control-number";
  static final String MEMBER_NUMBER = OWN + "member-number";
  static final String PAYER = OWN + "payer";
  static final String TRACE_NUMBER = OWN + "remittance-trace-number";
  static final String BENEFIT = OWN + "benefit";

  private Systems() {}

  /** The code of this system, if the concept has one. */
  static Optional<String> find(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode)
        .findFirst();
  }

  /** The first code, of whatever system; empty if there is none. */
  static String first(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(Coding::hasCode)
        .map(Coding::getCode)
        .findFirst()
        .orElse("");
  }

  static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }

  static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept()
        .addCoding(new Coding().setSystem(system).setCode(code).setDisplay(display));
  }

  static Identifier identifier(String system, String value) {
    return new Identifier().setSystem(system).setValue(value);
  }
}
