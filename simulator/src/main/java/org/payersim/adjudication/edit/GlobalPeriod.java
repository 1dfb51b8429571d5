package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.reference.DatedTable;
import org.payersim.reference.FeeIndicators;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the service care before or after a procedure of the same physician, paid with it? A visit is,
 * from the day before a major procedure and the day of a minor one to the end of its global days,
 * unless modifier 24 says it is unrelated, 25 (same day) that it is distinct, or 57 that it decided
 * for a major procedure. A further procedure within the days after is, unless 58, 78 or 79 says it
 * was planned, a return to the operating room, or unrelated. CO-97 M144. Source: CMS Pub. 100-04,
 * chapter 12, section 40.1; of the two remarks in use M144 says before or after surgery.
 */
public final class GlobalPeriod extends CodeEdit {
  /** It lies in the global days of a procedure. */
  public record Within(
      String procedure, LocalDate service, String surgery, LocalDate operated, String where)
      implements Finding {}

  /** It does, and a modifier sets it apart. */
  public record SetApart(String procedure, String surgery, LocalDate operated) implements Finding {}

  public GlobalPeriod() {
    super(TableKind.INDICATORS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    boolean visit = find(TableKind.VISITS, line) != DatedTable.ABSENT;
    boolean procedure = isProcedure(line);
    Optional<Verdict> setApart = Optional.empty();
    if (!visit && !procedure) {
      return setApart;
    }
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (reaches(other, line, visit) && isBySamePhysician(other, line)) {
        LocalDate operated = other.days().from();
        String surgery = other.procedure().toString();
        if (!isApart(line, operated, visit)) {
          LocalDate day = line.service().service().from();
          return Verdict.denied(
              new Within(code(line), day, surgery, operated, other.where()),
              reason(line, EditReason.IN_GLOBAL_PERIOD));
        }
        setApart = Verdict.passes(new SetApart(code(line), surgery, operated));
      }
    }
    return setApart;
  }

  private static boolean isProcedure(LineWorksheet line) {
    Optional<FeeIndicators> own = indicators(line, code(line));
    return own.isPresent() && own.get().daysAfter() >= 0;
  }

  /** Whether the global days of the other service contain the line's day. */
  private static boolean reaches(Rendered other, LineWorksheet line, boolean visit) {
    Optional<FeeIndicators> theirs = indicators(line, other.procedure().code());
    if (theirs.isEmpty()
        || theirs.get().daysAfter() < 0
        || hasOneOf(other.procedure().modifiers(), "78", "80", "81", "82", "AS")) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(other.days().from(), line.service().service().from());
    if (!visit) {
      return days > 0 && days <= theirs.get().daysAfter();
    }
    return days >= (theirs.get().isMajor() ? -1 : 0) && days <= theirs.get().daysAfter();
  }

  private static boolean isApart(LineWorksheet line, LocalDate operated, boolean visit) {
    List<String> modifiers = line.service().procedure().modifiers();
    if (!visit) {
      return hasOneOf(modifiers, "58", "78", "79");
    }
    return line.service().service().from().isAfter(operated)
        ? hasOneOf(modifiers, "24")
        : hasOneOf(modifiers, "25", "57");
  }
}
