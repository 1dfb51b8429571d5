package org.payersim.web.story;

import java.time.LocalDateTime;
import java.util.List;
import org.payersim.rules.RuleBook;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes a paper claim as an 837P. What was typed goes into the file as it is, so that the payer's
 * own answers tell what is wrong with it; only the separators of X12 cannot stand in it.
 *
 * @param rules who is on file
 * @param at when it is sent
 * @param number control number of the interchange, positive
 */
public record ClaimFile(RuleBook rules, LocalDateTime at, int number) {
  private static final String GUIDE = "005010X222A1";
  private static final int MODIFIERS_AT_MOST = 4;

  /** The file, one segment a line. */
  public String write(PaperClaim claim) {
    return new ClaimParts(rules, at, number, GUIDE)
        .write(claim.provider(), claim.member(), claim.memberNumber(), out -> content(out, claim));
  }

  private void content(SegmentWriter out, PaperClaim claim) {
    claim(out, claim);
    for (int i = 0; i < claim.lines().size(); i++) {
      line(out, claim.lines().get(i), i + 1);
    }
  }

  private void claim(SegmentWriter out, PaperClaim claim) {
    out.begin("CLM")
        .text(claim.account().isEmpty() ? "LAB-" + number : claim.account())
        .text(
            ClaimParts.total(
                claim.total(), claim.lines().stream().map(PaperClaim.Line::charge).toList()))
        .empty(2)
        .text(claim.line(1).place())
        .component("B")
        .component(claim.frequency())
        .text("Y")
        .text("A")
        .text("Y")
        .text("Y");
    if (!claim.accident().isEmpty()) {
      out.empty().text(claim.accident());
      if (claim.accident().equals("AA")) {
        out.component("").component("").component("ME");
      }
    }
    out.end();
    if (!claim.accidentDate().isEmpty()) {
      out.begin("DTP").text("439").text("D8").text(ClaimParts.day(claim.accidentDate())).end();
    }
    ClaimParts.reference(out, "F8", claim.original());
    ClaimParts.reference(out, "G1", claim.authorization());
    if (!claim.diagnoses().isEmpty()) {
      out.begin("HI");
      for (int i = 0; i < claim.diagnoses().size(); i++) {
        out.text(i == 0 ? "ABK" : "ABF").component(ClaimParts.upper(claim.diagnoses().get(i)));
      }
      out.end();
    }
  }

  private void line(SegmentWriter out, PaperClaim.Line line, int place) {
    out.begin("LX").number(place).end();
    out.begin("SV1").text("HC").component(ClaimParts.upper(line.code()));
    List.of(line.modifiers().strip().split("[ ,]+")).stream()
        .filter(modifier -> !modifier.isEmpty())
        .limit(MODIFIERS_AT_MOST)
        .forEach(modifier -> out.component(ClaimParts.upper(modifier)));
    out.text(ClaimParts.dollars(line.charge()))
        .text("UN")
        .text(line.units())
        .text(line.place())
        .empty();
    pointers(out, line.pointers());
    out.end();
    out.begin("DTP").text("472").text("D8").text(ClaimParts.day(line.date())).end();
    out.begin("REF").text("6R").text(number + "-" + place).end();
  }

  private static void pointers(SegmentWriter out, String letters) {
    boolean first = true;
    for (char letter : ClaimParts.upper(letters).replaceAll("[^A-L0-9]", "").toCharArray()) {
      String pointer =
          letter >= 'A' && letter <= 'L' ? Integer.toString(letter - 'A' + 1) : "" + letter;
      if (first) {
        out.text(pointer);
        first = false;
      } else {
        out.component(pointer);
      }
    }
    if (first) {
      out.empty();
    }
  }
}
