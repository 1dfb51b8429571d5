package org.payersim.plain;

import java.util.Map;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Who took part, as NM1 of a claim or of one of its lines: loops 2310 and 2420.
 *
 * @param out where they are written
 * @param kind of which 837
 */
record PlainProviders(TracedWriter out, PlainKind kind) {
  /** Entity identifier codes (NM101) of the roles. */
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("rendering", "82"),
          Map.entry("referring", "DN"),
          Map.entry("primary-care", "P3"),
          Map.entry("supervising", "DQ"),
          Map.entry("ordering", "DK"),
          Map.entry("purchased-service", "QB"),
          Map.entry("attending", "71"),
          Map.entry("operating", "72"),
          Map.entry("other-operating", "ZZ"),
          Map.entry("assistant-surgeon", "DD"),
          Map.entry("service-facility", "77"),
          Map.entry("pick-up", "PW"),
          Map.entry("drop-off", "45"));

  void write(Part of) {
    for (Part provider : of.objects("providers")) {
      out.at(provider.pointer());
      provider.needed("role");
      String role = provider.named("role", ROLES, "");
      if (!role.isEmpty()) {
        one(role, provider);
      }
      provider.close();
    }
  }

  private void one(String role, Part provider) {
    switch (role) {
      case "PW" -> out.begin("NM1").text(role).text("2").end();
      case "QB" ->
          name(out, role, new Name(!provider.has("name"), "", "", "", ""), provider.text("npi"));
      default -> name(out, role, provider, "UNKNOWN", provider.text("npi"));
    }
    specialty(role, provider);
    boolean isPlace = role.equals("77") || role.equals("PW") || role.equals("45");
    if (isPlace || provider.has("address")) {
      out.address(People.address(provider));
    }
  }

  /** Only some have a specialty (PRV), and not in every guide. */
  private void specialty(String role, Part provider) {
    String taxonomy = provider.text("taxonomy");
    switch (kind) {
      case PROFESSIONAL -> {
        if (role.equals("82")) {
          out.specialty("PE", taxonomy);
        }
      }
      case INSTITUTIONAL -> {
        if (role.equals("71")) {
          out.specialty("AT", taxonomy);
        }
      }
      case DENTAL -> {
        switch (role) {
          case "82" -> out.specialty("PE", taxonomy);
          case "DN", "P3" -> out.specialty("RF", taxonomy);
          case "DD" -> out.specialty("AS", taxonomy);
          default -> {}
        }
      }
    }
  }

  /** A name in its parts; those of a person count of a person only. */
  private record Name(boolean person, String last, String first, String middle, String suffix) {}

  /**
   * An NM1: a person has {@code lastName}, an organisation {@code name}.
   *
   * @param otherwise what it is called if it has neither
   */
  static void name(TracedWriter out, String role, Part part, String otherwise, String npi) {
    boolean person = part.has("lastName");
    String last = part.text(person ? "lastName" : "name");
    name(
        out,
        role,
        new Name(
            person,
            last.isEmpty() ? otherwise : last,
            person ? part.text("firstName") : "",
            person ? part.text("middleName") : "",
            person ? part.text("suffix") : ""),
        npi);
  }

  private static void name(TracedWriter out, String role, Name name, String npi) {
    SegmentWriter segment =
        out.begin("NM1")
            .text(role)
            .text(name.person() ? "1" : "2")
            .text(TracedWriter.upper(name.last()), TracedWriter.LONGEST_NAME)
            .text(TracedWriter.upper(name.first()), TracedWriter.LONGEST_FIRST_NAME)
            .text(TracedWriter.upper(name.middle()), 25)
            .empty()
            .text(TracedWriter.upper(name.suffix()), 10);
    if (!npi.isEmpty()) {
      segment.text("XX").text(npi);
    }
    segment.end();
  }
}
