package org.payersim.adjudication.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the service part of a panel the same physician billed that day? CO-97 M15, and the 835 tells
 * it as the panel (SVC01) with the code submitted (SVC06). Its charge goes to the panel's line,
 * OA-94, whose price is held against what was charged for all of it. A modifier that sets services
 * apart leaves it alone, and so does a panel an earlier claim had: the service is denied, no charge
 * moves. Parts billed without their panel are paid by themselves (our own decision). Source: X12
 * RFI 2278, bundling with a line that charges nothing; 005010X221A1, front matter, bundling.
 */
public final class PartOfPanel extends ClaimStage {
  private static final Reason GATHERED = Reason.of(AdjustmentGroup.OA, "94");
  private static final String[] APART = {"59", "91", "XE", "XS", "XP", "XU"};

  /** It is. */
  public record Included(String procedure, String panel, String where) implements Finding {}

  /** The remittance tells it as the panel. */
  public record ToldAs(String panel) implements Finding {}

  /** The charges of the parts, held against the panel's price with its own. */
  public record Gathered(int parts, Money charges) implements Finding {}

  /** An open line and the panel it is part of. */
  private record Part(LineWorksheet line, Rendered panel) {}

  @Override
  protected void decide(Worksheet claim) {
    if (!claim.rules().tables().has(TableKind.PANELS)) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (LineWorksheet line : claim.lines()) {
      if (!line.isDenied()) {
        findOutermost(line).ifPresent(panel -> parts.add(new Part(line, panel)));
      }
    }
    for (LineWorksheet line : claim.lines()) {
      gather(line, parts);
    }
    parts.stream().filter(part -> part.panel().line().isEmpty()).forEach(this::deny);
  }

  /** Takes the parts of a panel off, and their charges over to its line. */
  private void gather(LineWorksheet panel, List<Part> parts) {
    int count = 0;
    Money charges = Money.ZERO;
    for (Part part : parts) {
      if (part.panel().is(panel)) {
        Money charge = part.line().open();
        deny(part);
        if (part.line().isDenied()) { // it may wait for an examiner instead
          part.line().recode(this, new ToldAs(code(part.panel())), code(part.panel()));
          count++;
          charges = charges.plus(charge);
        }
      }
    }
    if (charges.isPositive()) {
      panel.reduce(this, new Gathered(count, charges), GATHERED, charges.negated());
    }
  }

  private void deny(Part part) {
    LineWorksheet line = part.line();
    Included finding = new Included(CodeEdit.code(line), code(part.panel()), part.panel().where());
    line.deny(this, finding, CodeEdit.reason(line, EditReason.PART_OF_PANEL));
  }

  /** The panel of the panel, as far as there is one. */
  private static Optional<Rendered> findOutermost(LineWorksheet line) {
    Optional<Rendered> panel = find(line);
    Optional<Rendered> outer = panel;
    for (int i = 0; i < line.claim().lines().size() && outer.isPresent(); i++) {
      panel = outer;
      outer = panel.get().line().flatMap(PartOfPanel::find);
    }
    return panel.filter(found -> !found.is(line));
  }

  private static Optional<Rendered> find(LineWorksheet line) {
    if (CodeEdit.hasOneOf(line.service().procedure().modifiers(), APART)) {
      return Optional.empty();
    }
    long own = CodeKey.of(CodeEdit.code(line));
    for (Rendered other : line.claim().services()) {
      if (CodeEdit.isSameDay(other, line)
          && CodeEdit.isBySamePhysician(other, line)
          && has(line, CodeKey.pair(CodeKey.of(code(other)), own))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean has(LineWorksheet line, long pair) {
    return CodeEdit.find(TableKind.PANELS, line, pair) != DatedTable.ABSENT;
  }

  private static String code(Rendered service) {
    return service.procedure().code();
  }
}
