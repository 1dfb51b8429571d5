package org.payersim.x12;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.Address;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.x12.syntax.Segment;

/** A party in the making: NM1 and the N3, N4, REF, PRV and DMG behind it. */
final class PartyDraft {
  private static final int NM1 = Segment.pack("NM1");
  private static final int N3 = Segment.pack("N3");
  private static final int N4 = Segment.pack("N4");
  private static final int REF = Segment.pack("REF");
  private static final int PRV = Segment.pack("PRV");
  private static final int PERSON = Segment.pack("1");

  private final Values values;
  private final Collected<Reference> references = new Collected<>();
  private Party named = Party.NOBODY;
  private String line1 = "";
  private String line2 = "";
  private Optional<Address> address = Optional.empty();
  private String taxonomy = "";

  PartyDraft(Values values) {
    this.values = values;
  }

  /** Takes a segment of the party's loop; others than those named above are passed over. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == NM1) {
      name(segment);
    } else if (id == N3) {
      line1 = values.text(segment, 1);
      line2 = values.text(segment, 2);
    } else if (id == N4) {
      address = Optional.of(address(segment));
    } else if (id == REF) {
      references.add(values.reference(segment));
    } else if (id == PRV) {
      taxonomy = values.text(segment, 3);
    }
  }

  private void name(Segment segment) {
    named =
        new Party(
            segment.packed(2) == PERSON,
            values.text(segment, 3),
            values.text(segment, 4),
            values.text(segment, 5),
            values.text(segment, 7),
            values.text(segment, 8),
            values.text(segment, 9),
            Optional.empty(),
            List.of(),
            "");
  }

  private Address address(Segment segment) {
    return new Address(
        line1,
        line2,
        values.text(segment, 1),
        values.text(segment, 2),
        values.text(segment, 3),
        values.text(segment, 4));
  }

  /** Gives the taxonomy where it stands outside the party's own loop (2000A). */
  void specialize(String code) {
    taxonomy = code;
  }

  /** The party; the next one begins. */
  Party take() {
    Party party =
        address.isEmpty() && references.isEmpty() && taxonomy.isEmpty()
            ? named
            : new Party(
                named.person(),
                named.lastName(),
                named.firstName(),
                named.middleName(),
                named.suffix(),
                named.idQualifier(),
                named.id(),
                address,
                references.take(),
                taxonomy);
    named = Party.NOBODY;
    line1 = "";
    line2 = "";
    address = Optional.empty();
    taxonomy = "";
    return party;
  }
}
