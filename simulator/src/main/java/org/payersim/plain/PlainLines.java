package org.payersim.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The lines of a claim: loops 2400 to 2430.
 *
 * @param out where they are written
 * @param kind of which 837
 */
record PlainLines(TracedWriter out, PlainKind kind) {
  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_POINTERS = 4;

  /** Unit or basis for measurement codes. */
  private static final Map<String, String> UNITS =
      Map.of("units", "UN", "minutes", "MJ", "days", "DA", "UN", "UN", "MJ", "MJ", "DA", "DA");

  private static final Map<String, String> DRUG_UNITS =
      Map.of("F2", "F2", "GR", "GR", "ME", "ME", "ML", "ML", "UN", "UN");

  /** Product or service ID qualifiers. */
  private static final Map<String, String> CODES =
      Map.of("HC", "HC", "AD", "AD", "HP", "HP", "ER", "ER", "IV", "IV", "WK", "WK");

  /** Date qualifiers (DTP01) of loop 2400. */
  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("prescription", "471"),
          Map.entry("certificationRevised", "607"),
          Map.entry("therapyBegan", "463"),
          Map.entry("lastCertified", "461"),
          Map.entry("lastSeen", "304"),
          Map.entry("hemoglobinTest", "738"),
          Map.entry("creatinineTest", "739"),
          Map.entry("shipped", "011"),
          Map.entry("lastXray", "455"),
          Map.entry("initialTreatment", "454"),
          Map.entry("priorPlacement", "441"),
          Map.entry("appliancePlaced", "452"),
          Map.entry("replacement", "446"),
          Map.entry("treatmentStart", "196"),
          Map.entry("treatmentCompleted", "198"));

  /** What a line charges; a fault if it does not say. */
  static Money charge(Part line) {
    line.needed("charge");
    return line.money("charge").orElse(Money.ZERO);
  }

  void write(Part claim, List<Part> lines) {
    PlainProviders providers = new PlainProviders(out, kind);
    PlainPayers payers = new PlainPayers(out, kind);
    int diagnoses = claim.objectsOr("diagnoses", "code").size();
    for (int i = 0; i < lines.size(); i++) {
      Part line = lines.get(i);
      out.at(line.pointer()).begin("LX").number(i + 1L).end();
      switch (kind) {
        case PROFESSIONAL -> professional(line, diagnoses);
        case INSTITUTIONAL -> institutional(line);
        case DENTAL -> dental(line, diagnoses);
      }
      PlainClaim.documents(out, line);
      out.at(line.pointer());
      days(line);
      PlainClaim.days(out, line, DATES);
      PlainClaim.reference(out, line, "referral", "9F");
      PlainClaim.reference(out, line, "authorization", "G1");
      PlainClaim.reference(out, line, "controlNumber", "6R");
      PlainClaim.others(out, line);
      amounts(line);
      notes(line);
      drug(line);
      providers.write(line);
      payers.ofLine(line, this);
      line.close();
    }
  }

  /** A count as X12 has it; 1 if it is not told. */
  String units(Part part) {
    return part.has("units") ? part.count("units").map(TracedWriter::plain).orElse("") : "1";
  }

  /** A procedure with its modifiers, as the next element; nothing if there is none. */
  void procedure(SegmentWriter segment, Part part) {
    String code = TracedWriter.upper(part.text("procedure"));
    String qualifier = part.named("codeSystem", CODES, kind.codes());
    List<String> modifiers = part.list("modifiers");
    String description = part.text("description");
    if (code.isEmpty()) {
      segment.empty();
      return;
    }
    if (modifiers.size() > MOST_MODIFIERS) {
      part.fault("modifiers", "are up to " + MOST_MODIFIERS);
    }
    segment.text(qualifier).component(code);
    for (int i = 0; i < MOST_MODIFIERS; i++) {
      segment.component(i < modifiers.size() ? TracedWriter.upper(modifiers.get(i)) : "");
    }
    segment.component(description);
  }

  private void professional(Part line, int diagnoses) {
    line.needed("procedure");
    SegmentWriter segment = out.begin("SV1");
    procedure(segment, line);
    segment
        .amount(charge(line))
        .text(line.named("unit", UNITS, "UN"))
        .text(units(line))
        .text(line.text("placeOfService"))
        .empty();
    pointers(segment, line, diagnoses);
    segment.empty().text(line.truth("emergency", false) ? "Y" : "").end();
  }

  private void institutional(Part line) {
    SegmentWriter segment = out.begin("SV2").text(line.needed("revenueCode"));
    procedure(segment, line);
    segment
        .amount(charge(line))
        .text(line.named("unit", UNITS, "UN"))
        .text(units(line))
        .empty()
        .text(line.money("nonCovered").map(Money::toString).orElse(""))
        .end();
  }

  private void dental(Part line, int diagnoses) {
    line.needed("procedure");
    SegmentWriter segment = out.begin("SV3");
    procedure(segment, line);
    segment.amount(charge(line)).text(line.text("placeOfService"));
    List<String> areas = line.list("oralCavity");
    segment.text(areas.isEmpty() ? "" : areas.get(0));
    areas.stream().skip(1).forEach(segment::component);
    segment
        .text(line.named("placement", Map.of("initial", "I", "replacement", "R"), ""))
        .text(units(line));
    if (line.has("diagnoses")) {
      segment.empty(4);
      pointers(segment, line, diagnoses);
    }
    segment.end();
    for (Part tooth : line.objectsOr("teeth", "number")) {
      SegmentWriter one =
          out.at(tooth.pointer()).begin("TOO").text("JP").text(tooth.needed("number"));
      List<String> surfaces = tooth.list("surfaces");
      if (!surfaces.isEmpty()) {
        one.text(surfaces.get(0));
        surfaces.stream().skip(1).forEach(one::component);
      }
      one.end();
      tooth.close();
    }
  }

  /** One-based positions among the claim's diagnoses; the first if a line names none. */
  private void pointers(SegmentWriter segment, Part line, int diagnoses) {
    List<String> all = line.list("diagnoses");
    if (all.size() > MOST_POINTERS) {
      line.fault("diagnoses", "are up to " + MOST_POINTERS);
    }
    if (all.isEmpty()) {
      segment.text(diagnoses > 0 ? "1" : "");
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      boolean isOne =
          all.get(i).matches("\\d{1,3}")
              && Integer.parseInt(all.get(i)) >= 1
              && Integer.parseInt(all.get(i)) <= diagnoses;
      if (!isOne) {
        line.fault("diagnoses", i, "is the position of a diagnosis of the claim, from 1");
      }
      if (i == 0) {
        segment.text(all.get(i));
      } else {
        segment.component(all.get(i));
      }
    }
  }

  private void days(Part line) {
    Optional<Part.Span> days = line.span("from", "to");
    if (days.isPresent()) {
      out.days("472", days.get().from(), days.get().to());
    } else if (kind == PlainKind.PROFESSIONAL) {
      line.needed("from");
    }
  }

  private void amounts(Part line) {
    line.money("salesTax")
        .ifPresent(
            tax -> out.at(line.pointer("salesTax")).begin("AMT").text("T").amount(tax).end());
    line.money("postage")
        .ifPresent(
            postage ->
                out.at(line.pointer("postage")).begin("AMT").text("F4").amount(postage).end());
  }

  private void notes(Part line) {
    out.at(line.pointer("notes"));
    for (String note : line.list("notes")) {
      String kindOfNote = kind == PlainKind.INSTITUTIONAL ? "TPO" : "ADD";
      out.begin("NTE").text(kindOfNote).text(note, 80).end();
    }
  }

  private void drug(Part line) {
    Part drug = line.object("drug");
    if (drug.isThere()) {
      out.at(drug.pointer());
      out.begin("LIN").empty().text("N4").text(drug.needed("ndc").replace("-", "")).end();
      drug.needed("quantity");
      out.begin("CTP")
          .empty(3)
          .text(drug.count("quantity").map(TracedWriter::plain).orElse(""))
          .text(drug.named("unit", DRUG_UNITS, "UN"))
          .end();
      out.reference("XZ", drug.text("prescription"));
      drug.close();
    }
  }
}
