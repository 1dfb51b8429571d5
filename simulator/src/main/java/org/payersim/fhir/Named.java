package org.payersim.fhir;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * A provider, place or payer somebody refers to. Absent strings are empty.
 *
 * @param person whether it is a person and no organisation
 * @param last last name, or the organisation's
 * @param first first name of a person
 * @param identifiers its numbers
 * @param address the first it has, as it came
 * @param specialty taxonomy code
 */
record Named(
    boolean person,
    String last,
    String first,
    List<Identifier> identifiers,
    Optional<Address> address,
    String specialty) {
  /** A conditional reference, as Synthea writes to people of another file. */
  private static final Pattern CONDITIONAL = Pattern.compile("[A-Za-z]+\\?identifier=(.*)\\|(.+)");

  private static final String TAXONOMY = "http://nucc.org/provider-taxonomy";

  /** Whom a reference means: the resource itself if it came with it, else what it says of it. */
  static Named of(Reference reference) {
    IBaseResource resource = reference.getResource();
    return switch (resource) {
      case Practitioner one -> person(one);
      case PractitionerRole role -> role(role, reference);
      case Organization one ->
          organization(one.getName(), one.getIdentifier(), first(one.getAddress()));
      case Location one ->
          organization(
              one.getName(),
              one.getIdentifier(),
              one.hasAddress() ? Optional.of(one.getAddress()) : Optional.empty());
      case null, default -> said(reference);
    };
  }

  private static Named person(Practitioner one) {
    HumanName name = one.getNameFirstRep();
    return new Named(
        true,
        text(name.getFamily()),
        name.hasGiven() ? text(name.getGiven().get(0).getValue()) : "",
        one.getIdentifier(),
        first(one.getAddress()),
        "");
  }

  private static Named role(PractitionerRole role, Reference reference) {
    Named meant =
        role.hasPractitioner()
            ? of(role.getPractitioner())
            : role.hasOrganization() ? of(role.getOrganization()) : said(reference);
    String specialty =
        role.getSpecialty().stream()
            .flatMap(concept -> Systems.find(concept, TAXONOMY).stream())
            .findFirst()
            .orElse("");
    return new Named(
        meant.person, meant.last, meant.first, meant.identifiers, meant.address, specialty);
  }

  private static Named organization(
      String name, List<Identifier> identifiers, Optional<Address> address) {
    return new Named(false, text(name), "", identifiers, address, "");
  }

  private static Named said(Reference reference) {
    List<Identifier> identifiers = List.of();
    Matcher conditional = CONDITIONAL.matcher(text(reference.getReference()));
    if (reference.hasIdentifier()) {
      identifiers = List.of(reference.getIdentifier());
    } else if (conditional.matches()) {
      identifiers = List.of(Systems.identifier(conditional.group(1), conditional.group(2)));
    }
    boolean person = text(reference.getReference()).startsWith("Practitioner");
    String display = text(reference.getDisplay());
    int blank = person ? display.lastIndexOf(' ') : -1;
    return new Named(
        person,
        blank < 0 ? display : display.substring(blank + 1),
        blank < 0 ? "" : display.substring(0, blank),
        identifiers,
        Optional.empty(),
        "");
  }

  /** The number of this system; empty if it has none. */
  String number(String system) {
    return identifiers.stream()
        .filter(one -> system.equals(one.getSystem()) && one.hasValue())
        .map(Identifier::getValue)
        .findFirst()
        .orElse("");
  }

  /** Its address as claims have addresses. */
  Optional<org.payersim.claim.Address> home() {
    return address.map(Named::home);
  }

  /**
   * An address as claims have them; only a code of two letters is a state: Synthea writes names.
   */
  static org.payersim.claim.Address home(Address address) {
    return new org.payersim.claim.Address(
        line(address, 0),
        line(address, 1),
        text(address.getCity()),
        text(address.getState()),
        text(address.getPostalCode()),
        "");
  }

  private static String line(Address address, int index) {
    return index < address.getLine().size() ? text(address.getLine().get(index).getValue()) : "";
  }

  /** Any number at all; empty if it has none. */
  String anyNumber() {
    return identifiers.stream()
        .filter(Identifier::hasValue)
        .map(Identifier::getValue)
        .findFirst()
        .orElse("");
  }

  private static Optional<Address> first(List<Address> addresses) {
    return addresses.isEmpty() ? Optional.empty() : Optional.of(addresses.get(0));
  }

  static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
