package org.payersim.adjudication.edit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Quantity;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.reference.UnitLimit;
import org.payersim.rules.EditReason;

/**
 * Are there more units than one patient plausibly has? With adjudication indicator 1 each line
 * counts by itself, by day if it runs over several; with 2 and 3 all lines of the code, day and
 * physician count together, those of earlier claims among them. More than the limit denies all
 * units of the lines of this claim, CO-151 N362. Indicator 3 could be overturned by documentation,
 * 2 could not: the finding says which. Source: CMS, Medicare NCCI Policy Manual, chapter I, section
 * V; CMS transmittal 1421 (MUE adjudication indicators).
 */
public final class UnitsPlausible extends CodeEdit {
  private static final long ONE = Quantity.ONE.thousandths();

  /** A line has more than a line may. */
  public record LineOverLimit(String procedure, Quantity units, int limit) implements Finding {}

  /** A day has more than a day may. */
  public record DayOverLimit(String procedure, Quantity units, int limit, boolean reviewable)
      implements Finding {}

  public UnitsPlausible() {
    super(TableKind.UNIT_LIMITS, TableKind.UNIT_LIMITS_OUTPATIENT);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    ServiceLine service = line.service();
    int packed = find(table(line), line);
    if (packed == DatedTable.ABSENT || service.unitBasis().equals("MJ")) {
      return Optional.empty();
    }
    UnitLimit limit = UnitLimit.unpack(packed);
    if (limit.perDay()) {
      Quantity units = unitsOfDay(line);
      return units.thousandths() <= limit.units() * ONE
          ? Optional.empty()
          : Verdict.denied(
              new DayOverLimit(code(line), units, limit.units(), !limit.absolute()),
              reason(line, EditReason.TOO_MANY_UNITS));
    }
    DateSpan days = service.service();
    long count = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
    return service.units().thousandths() <= limit.units() * ONE * count
        ? Optional.empty()
        : Verdict.denied(
            new LineOverLimit(code(line), service.units(), limit.units()),
            reason(line, EditReason.TOO_MANY_UNITS));
  }

  private static Quantity unitsOfDay(LineWorksheet line) {
    long sum = line.service().units().thousandths();
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (other.procedure().code().equals(code(line))
          && isSameDay(other, line)
          && isBySamePhysician(other, line)) {
        sum += other.units().thousandths();
      }
    }
    return Quantity.ofThousandths(sum);
  }
}
