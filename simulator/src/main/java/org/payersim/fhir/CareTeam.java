package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.payersim.transcript.TracedWriter;

/**
 * Who took part, as NM1 of a claim or of its lines: whom every line names, or none does, stands
 * with the claim. Roles are those of FHIR and of CARIN Blue Button.
 *
 * @param out where they are written
 * @param kind of which 837
 * @param claim whose
 */
record CareTeam(TracedWriter out, ClaimKind kind, Claim claim) {
  /** In the order an 837 has them, by its kind. */
  private List<String> order() {
    return switch (kind) {
      case PROFESSIONAL -> List.of("DN", "P3", "82", "DQ");
      case INSTITUTIONAL -> List.of("71", "72", "ZZ", "82", "DN");
      case DENTAL -> List.of("DN", "82", "DD", "DQ");
    };
  }

  private String role(Claim.CareTeamComponent member) {
    boolean institutional = kind == ClaimKind.INSTITUTIONAL;
    return switch (Systems.first(member.getRole())) {
      case "attending" -> "71";
      case "operating" -> "72";
      case "otheroperating" -> "ZZ";
      case "referring" -> "DN";
      case "pcp" -> "P3";
      case "supervising", "supervisor" -> "DQ";
      case "assist" -> kind == ClaimKind.DENTAL ? "DD" : "";
      case "rendering", "performing" -> "82";
      case "primary", "" -> institutional ? "71" : "82";
      default -> "";
    };
  }

  /** Those of the whole claim. */
  void ofClaim() {
    write(claim.getCareTeam().stream().filter(member -> isOfAll(member.getSequence())).toList());
  }

  /** Those of this item alone. */
  void ofItem(Claim.ItemComponent item) {
    write(
        claim.getCareTeam().stream()
            .filter(member -> !isOfAll(member.getSequence()))
            .filter(member -> names(item, member.getSequence()))
            .toList());
  }

  private boolean isOfAll(int sequence) {
    long naming = claim.getItem().stream().filter(item -> names(item, sequence)).count();
    return naming == 0 || naming == claim.getItem().size();
  }

  private static boolean names(Claim.ItemComponent item, int sequence) {
    return item.getCareTeamSequence().stream()
        .map(PositiveIntType::getValue)
        .anyMatch(value -> value != null && value == sequence);
  }

  private void write(List<Claim.CareTeamComponent> members) {
    List<String> written = new ArrayList<>();
    for (String role : order()) {
      for (Claim.CareTeamComponent member : members) {
        if (role(member).equals(role) && !written.contains(role)) {
          written.add(role);
          write(role, member);
        }
      }
    }
  }

  private void write(String role, Claim.CareTeamComponent member) {
    out.at("Claim.careTeam[" + claim.getCareTeam().indexOf(member) + "].provider");
    Named named = Named.of(member.getProvider());
    String name = named.last().isEmpty() ? "UNKNOWN" : named.last();
    out.provider(role, named.person(), name, named.first(), named.number(Systems.NPI));
    String specialty = Systems.first(member.getQualification());
    String taxonomy = specialty.isEmpty() ? named.specialty() : specialty;
    if (role.equals("82") || role.equals("71")) {
      out.specialty(role.equals("82") ? "PE" : "AT", taxonomy);
    }
  }
}
