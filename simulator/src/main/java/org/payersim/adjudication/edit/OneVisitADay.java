package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.claim.ServiceLine;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * One visit a day by the same physician, or one of his specialty in his practice: CO-B14, unless
 * modifier 25 or 27 says that it is another. Of two on one claim the dearer stays, of two alike the
 * first; one decided before stays. Source: CMS Pub. 100-04, chapter 12, section 30.6.5; CARC B14;
 * which of two stays is our own decision.
 */
public final class OneVisitADay extends CodeEdit {
  /** There is another. */
  public record Another(String procedure, String other, String where) implements Finding {}

  public OneVisitADay() {
    super(TableKind.VISITS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    if (find(TableKind.VISITS, line) == DatedTable.ABSENT
        || hasOneOf(line.service().procedure().modifiers(), "25", "27")) {
      return Optional.empty();
    }
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (isSameDay(other, line)
          && find(TableKind.VISITS, line, CodeKey.of(other.procedure().code())) != DatedTable.ABSENT
          && !hasOneOf(other.procedure().modifiers(), "25", "27")
          && goesFirst(other, line.service())
          && isBySamePhysician(other, line)) {
        return Verdict.denied(
            new Another(code(line), other.procedure().toString(), other.where()),
            reason(line, EditReason.SECOND_VISIT));
      }
    }
    return Optional.empty();
  }

  private static boolean goesFirst(Rendered other, ServiceLine own) {
    if (other.line().isEmpty()) {
      return true;
    }
    ServiceLine theirs = other.line().get().service();
    int dearer = theirs.charge().compareTo(own.charge());
    return dearer > 0 || (dearer == 0 && theirs.number() < own.number());
  }
}
