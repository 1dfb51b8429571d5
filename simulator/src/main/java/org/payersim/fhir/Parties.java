package org.payersim.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.rules.Payer;

/** Whom a resource of ours refers to: by number and name, for the payer keeps no such resources. */
final class Parties {
  private Parties() {}

  static Reference payer(Payer payer) {
    return new Reference()
        .setType("Organization")
        .setIdentifier(Systems.identifier(Systems.PAYER, payer.id()))
        .setDisplay(payer.name());
  }

  static Reference provider(Party party) {
    Reference reference = new Reference().setType(party.person() ? "Practitioner" : "Organization");
    if (!party.npi().isEmpty()) {
      reference.setIdentifier(Systems.identifier(Systems.NPI, party.npi()));
    }
    String name = name(party);
    return name.isEmpty() ? reference : reference.setDisplay(name);
  }

  /** The member by the number on the card; all of a family share it. */
  static Reference patient(Claim claim) {
    return member(claim.subscriber().memberId()).setDisplay(name(claim.patient().party()));
  }

  static Reference member(String number) {
    CodeableConcept type = Systems.concept(Systems.IDENTIFIER_TYPE, "MB");
    return new Reference()
        .setType("Patient")
        .setIdentifier(Systems.identifier(Systems.MEMBER_NUMBER, number).setType(type));
  }

  static Reference coverage(String memberNumber) {
    return new Reference()
        .setType("Coverage")
        .setIdentifier(Systems.identifier(Systems.MEMBER_NUMBER, memberNumber));
  }

  private static String name(Party party) {
    return party.firstName().isEmpty()
        ? party.lastName()
        : party.firstName() + " " + party.lastName();
  }
}
