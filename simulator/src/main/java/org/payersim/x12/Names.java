package org.payersim.x12;

import org.payersim.claim.Address;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.x12.syntax.SegmentWriter;

/** Writes parties: NM1, N1, N3 and N4. */
final class Names {
  private Names() {}

  /** NM1; identifier and its qualifier go together or not at all. */
  static void write(SegmentWriter out, String entity, Party party) {
    out.begin("NM1")
        .text(entity)
        .text(party.person() ? "1" : "2")
        .text(party.lastName())
        .text(party.firstName())
        .text(party.middleName())
        .empty()
        .text(party.suffix());
    if (!party.id().isEmpty()) {
      out.text(party.idQualifier()).text(party.id());
    }
    out.end();
  }

  /**
   * NM1 QC: the patient, under his own member number or, as he mostly has none, the subscriber's.
   */
  static void patient(SegmentWriter out, Claim claim) {
    Party subscriber = claim.subscriber().party();
    Party patient = claim.patient().isSubscriber() ? subscriber : claim.patient().party();
    out.begin("NM1")
        .text("QC")
        .text("1")
        .text(patient.lastName())
        .text(patient.firstName())
        .text(patient.middleName())
        .empty()
        .text(patient.suffix());
    String memberId = patient.id().isEmpty() ? subscriber.id() : patient.id();
    if (!memberId.isEmpty()) {
      out.text("MI").text(memberId);
    }
    out.end();
  }

  /** The name in one piece, as N102 has it. */
  static String inOnePiece(Party party) {
    return party.person() && !party.firstName().isEmpty()
        ? party.firstName() + " " + party.lastName()
        : party.lastName();
  }

  /** N3 and N4, each if there is anything to say. */
  static void address(SegmentWriter out, Address address) {
    if (!address.line1().isEmpty()) {
      out.begin("N3").text(address.line1()).text(address.line2()).end();
    }
    if (!address.city().isEmpty()) {
      out.begin("N4")
          .text(address.city())
          .text(address.state())
          .text(address.postalCode())
          .text(address.country())
          .end();
    }
  }
}
