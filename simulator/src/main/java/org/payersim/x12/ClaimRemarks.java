package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.price.ClaimPricing.ByDrg;
import org.payersim.control.Dialect;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Where an 835 tells its remark codes, and MIA and MOA, which hold those of the claim. Source:
 * 005010X221A1, loops 2100 and 2110.
 *
 * <p>A remark code of the MA series, and those about Qualified Medicare Beneficiaries, speak of the
 * claim: they stand in the MIA of a hospital stay, in the MOA of anything else; all others stand
 * with their line (our own decision, as Medicare remittances have it).
 */
final class ClaimRemarks {
  /** MIA05 and MIA20 to MIA23; MOA03 to MOA07. */
  private static final int AT_MOST = 5;

  /** Elements between MIA05 and MIA20. */
  private static final int AFTER_FIRST = 14;

  /** CLP06 of those who tell amounts in the MIA; for others the guide has remark codes only. */
  private static final Set<String> PROSPECTIVE = Set.of("MA", "MC");

  /** CMS change request 9911. */
  private static final Set<String> QUALIFIED_BENEFICIARY = Set.of("N781", "N782", "N783");

  private ClaimRemarks() {}

  /** Where a line's remark is told. */
  enum Told {
    OF_LINE,
    OF_CLAIM,
    NOWHERE
  }

  static Told isTold(Dialect dialect, LinePayment line, String remark) {
    Told usual = isOfClaim(remark) ? Told.OF_CLAIM : Told.OF_LINE;
    return switch (dialect.remarks()) {
      case LINE -> dialect.lines() == Dialect.Lines.NONE ? Told.OF_CLAIM : usual;
      case CLAIM -> Told.OF_CLAIM;
      case DEMANDED -> isDemanded(line) ? usual : Told.NOWHERE;
    };
  }

  private static boolean isDemanded(LinePayment line) {
    for (int i = 0; i < line.adjustments().size(); i++) {
      if (Dialect.demandsRemark(line.adjustments().get(i).reason().carc())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a remark code speaks of the claim rather than a line. */
  private static boolean isOfClaim(String remark) {
    return remark.startsWith("MA") || QUALIFIED_BENEFICIARY.contains(remark);
  }

  /** Those of the lines that are told with the claim, each once, behind those given. */
  static List<String> ofClaim(Dialect dialect, List<LinePayment> lines, List<String> first) {
    List<String> remarks = first;
    for (int i = 0; i < lines.size(); i++) {
      List<String> ofLine = lines.get(i).remarks();
      for (int j = 0; j < ofLine.size(); j++) {
        String remark = ofLine.get(j);
        if (isTold(dialect, lines.get(i), remark) == Told.OF_CLAIM && !remarks.contains(remark)) {
          remarks = new ArrayList<>(remarks);
          remarks.add(remark);
        }
      }
    }
    return remarks.size() > AT_MOST ? remarks.subList(0, AT_MOST) : remarks;
  }

  /** MOA, if there is anything to remark. */
  static void outpatient(SegmentWriter out, List<String> remarks) {
    if (!remarks.isEmpty()) {
      out.begin("MOA").empty(2);
      remarks.forEach(out::text);
      out.end();
    }
  }

  /**
   * MIA of a hospital stay, if there is anything to remark, or Medicare or Medicaid paid it by its
   * diagnosis-related group. MIA01 is always 0: covered days stand in the QTY.
   *
   * @param indicator CLP06
   * @param drg the group it was priced by
   * @param reversed whether amounts are taken back
   */
  static void inpatient(
      SegmentWriter out,
      List<String> remarks,
      String indicator,
      Optional<ByDrg> drg,
      boolean reversed) {
    Money amount =
        PROSPECTIVE.contains(indicator) ? drg.map(ByDrg::amount).orElse(Money.ZERO) : Money.ZERO;
    if (remarks.isEmpty() && amount.isZero()) {
      return;
    }
    out.begin("MIA").text("0").empty(2);
    if (amount.isZero()) {
      out.empty();
    } else {
      out.amount(reversed ? amount.negated() : amount);
    }
    if (!remarks.isEmpty()) {
      out.text(remarks.get(0));
    }
    if (remarks.size() > 1) {
      out.empty(AFTER_FIRST);
      remarks.subList(1, remarks.size()).forEach(out::text);
    }
    out.end();
  }
}
