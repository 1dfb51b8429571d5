package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Does the procedure of an institutional line go with its revenue code? CO-199 M50 if the table has
 * the revenue code and not this procedure with it. Source: CARC 199; UB-04 form locator 42.
 */
public final class RevenueFits extends CodeEdit {
  /** It does not. */
  public record RevenueCodeOther(String revenueCode, String procedure) implements Finding {}

  public RevenueFits() {
    super(TableKind.REVENUE_CODES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    if (line.service().revenueCode().isEmpty() || code(line).isEmpty()) {
      return Optional.empty();
    }
    long first = CodeKey.of(line.service().revenueCode());
    long pair = CodeKey.pair(first, CodeKey.of(code(line)));
    boolean fits =
        find(TableKind.REVENUE_CODES, line, CodeKey.anyOf(first)) == DatedTable.ABSENT
            || find(TableKind.REVENUE_CODES, line, pair) != DatedTable.ABSENT;
    return fits
        ? Optional.empty()
        : Verdict.denied(
            new RevenueCodeOther(line.service().revenueCode(), code(line)),
            reason(line, EditReason.REVENUE_CODE_NOT_FITTING));
  }
}
