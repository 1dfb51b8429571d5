package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.reference.FeeIndicators;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the procedure one that is paid by itself? Status B or P is always part of another: CO-97 M15.
 * Status T is if the same physician rendered another service of the schedule that day. Status M is
 * reported for measurement only: CO-246, which needs no remark. Source: CMS, National Physician Fee
 * Schedule Relative Value File, status codes; CARCs 97 and 246.
 */
public final class PaidByItself extends CodeEdit {
  /** Always part of another service. */
  public record Bundled(String procedure, String status) implements Finding {}

  /** Paid only alone, and there is another. */
  public record NotAlone(String procedure, String other, String where) implements Finding {}

  /** Reported, never paid. */
  public record ForReportingOnly(String procedure) implements Finding {}

  public PaidByItself() {
    super(TableKind.INDICATORS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    Optional<FeeIndicators> indicators = indicators(line, code(line));
    if (indicators.isEmpty()) {
      return Optional.empty();
    }
    char status = indicators.get().status();
    return switch (status) {
      case 'B', 'P' ->
          Verdict.denied(
              new Bundled(code(line), String.valueOf(status)), reason(line, EditReason.BUNDLED));
      case 'M' ->
          Verdict.denied(new ForReportingOnly(code(line)), reason(line, EditReason.REPORTING_ONLY));
      case 'T' -> alone(line);
      default -> Optional.empty();
    };
  }

  private static Optional<Verdict> alone(LineWorksheet line) {
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (isSameDay(other, line) && isBySamePhysician(other, line) && isPayable(line, other)) {
        return Verdict.denied(
            new NotAlone(code(line), other.procedure().toString(), other.where()),
            reason(line, EditReason.BUNDLED));
      }
    }
    return Optional.empty();
  }

  private static boolean isPayable(LineWorksheet line, Rendered other) {
    Optional<FeeIndicators> theirs = indicators(line, other.procedure().code());
    return theirs.isPresent() && (theirs.get().status() == 'A' || theirs.get().status() == 'R');
  }
}
