package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.TableKind;
import org.payersim.reference.Validity;
import org.payersim.rules.EditReason;

/**
 * Were the line's modifiers valid on the day of service? CO-182. The CARC needs no remark; N519
 * speaks of combinations and is kept for those. Source: 45 CFR 162.1002; CARC 182.
 */
public final class ModifierValid extends CodeEdit {
  /** A table has it, but not on that day. */
  public record NotOnThatDay(String modifier, LocalDate service) implements Finding {}

  /** No table has it, and one should. */
  public record NoSuchModifier(String modifier) implements Finding {}

  public ModifierValid() {
    super(TableKind.MODIFIERS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    LocalDate day = line.service().service().from();
    List<String> modifiers = line.service().procedure().modifiers();
    for (int i = 0; i < modifiers.size(); i++) {
      String modifier = modifiers.get(i);
      Validity validity =
          line.claim().rules().tables().validity(TableKind.MODIFIERS, modifier, day);
      if (validity == Validity.ON_OTHER_DAYS) {
        return Verdict.denied(
            new NotOnThatDay(modifier, day), reason(line, EditReason.MODIFIER_NOT_VALID));
      }
      if (validity == Validity.MISSING && line.claim().rules().edits().denyUnknownCodes()) {
        return Verdict.denied(
            new NoSuchModifier(modifier), reason(line, EditReason.MODIFIER_NOT_VALID));
      }
    }
    return Optional.empty();
  }
}
