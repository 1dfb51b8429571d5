package org.payersim.scenarios.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
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
import org.hl7.fhir.r4.model.Resource;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;

/** Small parts of resources, as a client makes them. */
final class R4Parts {
  static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
  static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  static final String REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes";
  static final String OWN = "https://payersim.org/fhir/";
  private static final String EIN = "urn:oid:2.16.840.1.113883.4.4";

  private R4Parts() {}

  static CodeableConcept coded(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }

  static Money money(org.payersim.money.Money amount) {
    return new Money().setValue(BigDecimal.valueOf(amount.cents(), 2)).setCurrency("USD");
  }

  static Period period(DateSpan span) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(span.from().toString()));
    period.setEndElement(new DateTimeType(span.to().toString()));
    return period;
  }

  static Patient person(Party party, Optional<LocalDate> born, String gender) {
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

  static org.hl7.fhir.r4.model.Address address(org.payersim.claim.Address home) {
    org.hl7.fhir.r4.model.Address address =
        new org.hl7.fhir.r4.model.Address()
            .setCity(home.city())
            .setState(home.state())
            .setPostalCode(home.postalCode());
    address.addLine(home.line1());
    return address;
  }

  static Resource provider(Party party, boolean taxed) {
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

  static Resource place(Party party) {
    org.hl7.fhir.r4.model.Location place = new org.hl7.fhir.r4.model.Location();
    place.setName(party.lastName());
    place.addIdentifier().setSystem(NPI).setValue(party.npi());
    party.address().ifPresent(home -> place.setAddress(address(home)));
    return place;
  }
}
