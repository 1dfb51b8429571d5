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
  /** Who ordered a service stands with each line, never with the claim. */
  private static final String ORDERING = "DK";

  /** In the order an 837 has them, by its kind. */
  private List<String> order() {
    return switch (kind) {
      case PROFESSIONAL -> List.of("DN", "P3", "82", "DQ", ORDERING);
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
      case "ordering" -> ORDERING;
      case "assist" -> kind == ClaimKind.DENTAL ? "DD" : "";
      case "rendering", "performing" -> "82";
      case "primary", "" -> institutional ? "71" : "82";
      default -> "";
    };
  }

  /** Those of the whole claim. */
  void ofClaim() {
    write(claim.getCareTeam().stream().filter(this::isOfAll).toList());
  }

  /** Those of this item alone. */
  void ofItem(Claim.ItemComponent item) {
    write(
        claim.getCareTeam().stream()
            .filter(member -> !isOfAll(member))
            .filter(member -> isOfAny(member) || names(item, member.getSequence()))
            .toList());
  }

  private boolean isOfAll(Claim.CareTeamComponent member) {
    long naming = naming(member);
    return !role(member).equals(ORDERING) && (naming == 0 || naming == claim.getItem().size());
  }

  /** Whether no item names it. */
  private boolean isOfAny(Claim.CareTeamComponent member) {
    return naming(member) == 0;
  }

  private long naming(Claim.CareTeamComponent member) {
    return claim.getItem().stream().filter(item -> names(item, member.getSequence())).count();
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
