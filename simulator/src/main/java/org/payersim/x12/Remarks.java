package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.remittance.LinePayment;

/** The remark codes (RARC) of a line, each once. */
final class Remarks {
  private Remarks() {}

  /** In order of the rulings they came with. */
  static List<String> of(LinePayment line) {
    List<String> remarks = List.of();
    for (Adjustment adjustment : line.decided().adjustments()) {
      for (String remark : adjustment.reason().rarcs()) {
        if (!remarks.contains(remark)) {
          remarks = remarks.isEmpty() ? new ArrayList<>() : remarks;
          remarks.add(remark);
        }
      }
    }
    return remarks;
  }

  /** Whether it speaks of the claim rather than a line. */
  static boolean isOfClaim(String remark) {
    return remark.startsWith("MA");
  }
}
