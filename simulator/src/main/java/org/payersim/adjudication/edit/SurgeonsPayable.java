package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.FeeIndicators;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is an assistant (modifiers 80, 81, 82, AS), a second surgeon (62) or a team (66) paid for this
 * procedure? CO-54 if the fee schedule says no; if it says only with documentation, an examiner
 * looks at it (CO-252 M127). Source: CMS, National Physician Fee Schedule Relative Value File,
 * assistant, co-surgeon and team indicators; Pub. 100-04, chapter 12, section 40.8; CARC 54.
 */
public final class SurgeonsPayable extends CodeEdit {
  private static final int PAYABLE = 2;

  /** It is not. */
  public record NotPayable(String modifier, String procedure, boolean withDocumentation)
      implements Finding {}

  public SurgeonsPayable() {
    super(TableKind.INDICATORS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<String> modifiers = line.service().procedure().modifiers();
    for (int i = 0; i < modifiers.size(); i++) {
      String modifier = modifiers.get(i);
      int role =
          switch (modifier) {
            case "80", "81", "82", "AS" -> 0;
            case "62" -> 1;
            case "66" -> 2;
            default -> -1;
          };
      if (role >= 0) {
        return indicators(line, code(line)).flatMap(found -> judge(line, modifier, role, found));
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> judge(
      LineWorksheet line, String modifier, int role, FeeIndicators indicators) {
    int indicator =
        role == 0
            ? indicators.assistant()
            : role == 1 ? indicators.coSurgeons() : indicators.team();
    int documented = role == 0 ? 0 : 1;
    if (indicator == documented) {
      return Verdict.waits(
          new NotPayable(modifier, code(line), true),
          reason(line, EditReason.DOCUMENTATION_NEEDED));
    }
    return indicator == PAYABLE
        ? Optional.empty()
        : Verdict.denied(
            new NotPayable(modifier, code(line), false),
            reason(line, EditReason.SURGEON_NOT_PAYABLE));
  }
}
