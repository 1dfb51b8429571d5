package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.Occurrence;
import org.payersim.code.Reason;
import org.payersim.eligibility.InjuryCase;
import org.payersim.eligibility.InjuryCase.Liability;
import org.payersim.rules.EditReason;

/**
 * Does somebody else answer for an injury? A case on file for the patient, the day and a diagnosis
 * of the line: workers' compensation OA-19, no-fault insurance OA-21, other liability OA-20. Where
 * only the claim says that it is about an accident (CLM11, or an occurrence code), the payer's
 * {@code liability} setting decides by its cause. Source: CARCs 19 to 21; 005010X222A1 CLM11;
 * 005010X223A2 HI BH, UB-04 form locators 31 to 34; that the group is OA, neither side's, is our
 * own decision.
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
    List<String> causes = causes(line.claim().claim().detail());
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

  /** A hospital names no cause (CLM11), but tells of an accident by an occurrence code. */
  private static List<String> causes(ClaimDetail detail) {
    return detail instanceof ClaimDetail.Institutional hospital
        ? hospital.occurrences().stream().map(Occurrence::code).toList()
        : detail.circumstances().causes();
  }

  /**
   * The cause as CLM11 names it, or as the occurrence code does: 02 no-fault insurance, 04 at work,
   * 01 and 03 somebody's medical or liability coverage. Others, 05 without such coverage among
   * them, are of nobody who would be liable.
   */
  private static Optional<Liability> liability(String cause) {
    return switch (cause) {
      case "EM", "04" -> Optional.of(Liability.EMPLOYMENT);
      case "AA", "02" -> Optional.of(Liability.AUTO);
      case "OA", "01", "03" -> Optional.of(Liability.OTHER);
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
