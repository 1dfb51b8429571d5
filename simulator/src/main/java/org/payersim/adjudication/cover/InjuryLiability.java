package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Claim;
import org.payersim.code.Reason;
import org.payersim.eligibility.InjuryCase;
import org.payersim.eligibility.InjuryCase.Liability;
import org.payersim.rules.EditReason;

/**
 * Does somebody else answer for an injury? A case on file for the patient, the day and a diagnosis
 * of the line: workers' compensation OA-19, no-fault insurance OA-21, other liability OA-20. Where
 * only the claim says that it is about an accident (CLM11), the payer's {@code liability} setting
 * decides by its cause. Source: CARCs 19 to 21; 005010X222A1 CLM11; that the group is OA, neither
 * side's, is our own decision.
 */
public final class InjuryLiability extends LineStage {
  /** A case is on file. */
  public record CaseOnFile(Liability liability, String insurer, List<String> diagnoses)
      implements Finding {}

  /** The claim says so, and nothing is on file. */
  public record SaidByTheClaim(Liability liability, String cause) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    List<InjuryCase> cases = line.claim().policy().injuries();
    for (int i = 0; i < cases.size(); i++) {
      InjuryCase injury = cases.get(i);
      if (isAbout(injury, line)) {
        line.deny(
            this,
            new CaseOnFile(injury.liability(), injury.insurer(), injury.diagnoses()),
            reason(line, injury.liability()));
        return;
      }
    }
    List<String> causes = line.claim().claim().detail().circumstances().causes();
    for (int i = 0; i < causes.size(); i++) {
      Optional<Liability> liability = liability(causes.get(i));
      if (liability.isPresent() && said(line, liability.get(), causes.get(i))) {
        return;
      }
    }
  }

  private static boolean isAbout(InjuryCase injury, LineWorksheet line) {
    Claim claim = line.claim().claim();
    return line.claim().patient().isPresent()
        && injury.person().equals(line.claim().patient().get().person())
        && injury.span().contains(line.service().service().from())
        && (injury.diagnoses().isEmpty()
            || claim.pointsToOneOf(line.service(), injury.diagnoses()));
  }

  /** True if nothing is left to say. */
  private boolean said(LineWorksheet line, Liability liability, String cause) {
    Finding finding = new SaidByTheClaim(liability, cause);
    return switch (line.claim().rules().liability().to(liability)) {
      case DENY -> {
        line.deny(this, finding, reason(line, liability));
        yield true;
      }
      case PEND -> {
        line.pend(this, finding, reason(line, liability));
        yield true;
      }
      case PAY -> false;
    };
  }

  /** The cause as CLM11 names it; codes of no accident are none. */
  private static Optional<Liability> liability(String cause) {
    return switch (cause) {
      case "EM" -> Optional.of(Liability.EMPLOYMENT);
      case "AA" -> Optional.of(Liability.AUTO);
      case "OA" -> Optional.of(Liability.OTHER);
      default -> Optional.empty();
    };
  }

  private static Reason reason(LineWorksheet line, Liability liability) {
    return line.claim()
        .rules()
        .reason(
            switch (liability) {
              case EMPLOYMENT -> EditReason.WORK_INJURY;
              case AUTO -> EditReason.AUTO_INJURY;
              case OTHER -> EditReason.LIABILITY_OF_OTHERS;
            });
  }
}
