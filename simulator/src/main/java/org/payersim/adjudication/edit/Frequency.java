package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.money.Quantity;
import org.payersim.reference.DatedTable;
import org.payersim.reference.FrequencyLimit;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the procedure rendered more often than the payer's table allows, whoever rendered it? Units of
 * the patient's services in the days that count with this one, up to it, are added up; a line that
 * passes the limit is denied whole, CO-151 N640. M90 fits one window only, a year. A benefit's own
 * limits are for the plan. Dental services to other teeth or quadrants do not count. Source: CARC
 * 151; which services count is our own decision.
 */
public final class Frequency extends CodeEdit {
  /** It passes the limit. */
  public record TooOften(String procedure, Quantity units, int limit, String window)
      implements Finding {}

  public Frequency() {
    super(TableKind.FREQUENCY);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    int packed = find(TableKind.FREQUENCY, line);
    if (packed == DatedTable.ABSENT) {
      return Optional.empty();
    }
    FrequencyLimit limit = FrequencyLimit.unpack(packed);
    LocalDate day = line.service().service().from();
    long sum = line.service().units().thousandths();
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (other.procedure().code().equals(code(line))
          && !other.is(line)
          && isBefore(other, line)
          && !other.days().from().isBefore(limit.since(day))
          && other.counts()
          && !other.detail().isElsewhere(line.service().detail())) {
        sum += other.units().thousandths();
      }
    }
    return sum <= limit.units() * Quantity.ONE.thousandths()
        ? Optional.empty()
        : Verdict.denied(
            new TooOften(code(line), Quantity.ofThousandths(sum), limit.units(), limit.window()),
            reason(line, EditReason.TOO_OFTEN));
  }

  /** Earlier claims count, and lines of this one that come first by day and number. */
  private static boolean isBefore(Rendered other, LineWorksheet line) {
    LocalDate day = line.service().service().from();
    if (other.days().from().isAfter(day)) {
      return false;
    }
    return other.line().isEmpty()
        || other.days().from().isBefore(day)
        || other.line().get().service().number() < line.service().number();
  }
}
