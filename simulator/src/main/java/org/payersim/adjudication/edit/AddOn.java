package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Did the same physician render, that day, a service the add-on code adds to, and was that not
 * denied? If not: CO-B15 N122. A type 1 code names its primaries; for types 2 and 3, whose lists
 * are open, any service that is no add-on itself will do. It comes last of the edits, so that it
 * sees what they denied. Source: CMS, Medicare NCCI Add-On Code Edits; CARC B15.
 */
public final class AddOn extends CodeEdit {
  private static final int CLOSED_LIST = 1;

  /** It adds to this. */
  public record AddsTo(String procedure, String primary, String where) implements Finding {}

  /** There is nothing it could add to. */
  public record NoPrimary(String procedure) implements Finding {}

  public AddOn() {
    super(TableKind.ADD_ONS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    long code = CodeKey.of(code(line));
    int type = find(TableKind.ADD_ONS, line, CodeKey.anyOf(code));
    if (type == DatedTable.ABSENT) {
      return Optional.empty();
    }
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (isSameDay(other, line)
          && isPrimary(line, code, other, type)
          && isBySamePhysician(other, line)) {
        return Verdict.passes(new AddsTo(code(line), other.procedure().toString(), other.where()));
      }
    }
    return Verdict.denied(new NoPrimary(code(line)), reason(line, EditReason.NO_PRIMARY));
  }

  private static boolean isPrimary(LineWorksheet line, long code, Rendered other, int type) {
    long primary = CodeKey.of(other.procedure().code());
    return find(TableKind.ADD_ONS, line, CodeKey.pair(code, primary)) != DatedTable.ABSENT
        || (type != CLOSED_LIST
            && find(TableKind.ADD_ONS, line, CodeKey.anyOf(primary)) == DatedTable.ABSENT);
  }
}
