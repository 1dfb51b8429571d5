package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.FeeIndicators;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Do the modifiers go with the procedure and with each other? 26 and TC need a procedure that
 * splits, 50 one that can be bilateral: CO-4. Two that contradict each other: CO-4 N519. Source:
 * CMS, National Physician Fee Schedule Relative Value File, PC/TC and bilateral indicators; CARC 4;
 * which modifiers contradict each other is our own list.
 */
public final class ModifierFits extends CodeEdit {
  private static final List<List<String>> CONTRADICTIONS =
      List.of(
          List.of("26", "TC"),
          List.of("GA", "GZ"),
          List.of("GY", "GZ"),
          List.of("LT", "50"),
          List.of("RT", "50"));

  /** The procedure does not take it. */
  public record DoesNotFit(String modifier, String procedure) implements Finding {}

  /** Both together say nothing. */
  public record Contradiction(String modifier, String other) implements Finding {}

  public ModifierFits() {
    super(TableKind.INDICATORS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<String> modifiers = line.service().procedure().modifiers();
    if (modifiers.isEmpty()) {
      return Optional.empty();
    }
    for (List<String> pair : CONTRADICTIONS) {
      if (modifiers.containsAll(pair)) {
        return Verdict.denied(
            new Contradiction(pair.get(0), pair.get(1)),
            reason(line, EditReason.MODIFIERS_CONTRADICT));
      }
    }
    Optional<FeeIndicators> indicators = indicators(line, code(line));
    if (indicators.isPresent()) {
      for (String modifier : modifiers) {
        if (!fits(modifier, indicators.get())) {
          return Verdict.denied(
              new DoesNotFit(modifier, code(line)), reason(line, EditReason.MODIFIER_NOT_FITTING));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String modifier, FeeIndicators indicators) {
    return switch (modifier) {
      case "26" -> indicators.components() == 1 || indicators.components() == 6;
      case "TC" -> indicators.components() == 1;
      case "50" -> indicators.bilateral() == 1 || indicators.bilateral() == 3;
      default -> true;
    };
  }
}
