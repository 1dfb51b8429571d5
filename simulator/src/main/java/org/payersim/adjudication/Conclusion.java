package org.payersim.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;

/** What a worksheet has come to once all stages were applied. */
final class Conclusion {
  private Conclusion() {}

  static Determination of(Worksheet sheet) {
    CaseFile caseFile = sheet.caseFile();
    Claim claim = caseFile.claim();
    List<LineDetermination> lines = lines(sheet);
    Optional<Plan> plan = sheet.lines().get(0).findPlan();
    return new Determination(
        caseFile.payerControlNumber(),
        caseFile.rules().version(),
        caseFile.receivedOn(),
        sheet.familyId(),
        sheet.patient().isPresent() ? sheet.patient().get().person() : "",
        plan.isPresent() ? plan.get().id() : "",
        plan.isPresent() ? plan.get().filingIndicator() : claim.filingIndicator(),
        sheet.findProcessedAs().isPresent()
            ? sheet.findProcessedAs().get()
            : sheet.isEstimate() ? Determination.ESTIMATE : status(claim.payerSequence()),
        List.copyOf(sheet.rulings()),
        lines,
        Amounts.of(lines),
        sheet.notices());
  }

  /**
   * CLP02: a denied claim is processed as well, also one for a dependent nobody enrolled (PR-32). 4
   * is for patients who cannot be identified as insured here (OA-31), where they are not rejected.
   */
  static String status(String payerSequence) {
    return switch (payerSequence) {
      case "S" -> "2";
      case "T" -> "3";
      default -> "1";
    };
  }

  private static List<LineDetermination> lines(Worksheet sheet) {
    List<LineDetermination> lines = new ArrayList<>(sheet.lines().size());
    for (int i = 0; i < sheet.lines().size(); i++) {
      LineWorksheet line = sheet.lines().get(i);
      lines.add(
          new LineDetermination(
              line.service().number(),
              line.service().charge(),
              line.allowed(),
              List.copyOf(line.rulings()),
              line.findPrice()));
    }
    return lines;
  }
}
