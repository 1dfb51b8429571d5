package org.payersim.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Errors as FHIR has them. */
final class Outcomes {
  private Outcomes() {}

  static OperationOutcome of(List<Issue> issues) {
    OperationOutcome outcome = new OperationOutcome();
    for (Issue issue : issues) {
      OperationOutcome.OperationOutcomeIssueComponent component =
          outcome
              .addIssue()
              .setSeverity(
                  issue.type() == IssueType.INFORMATIONAL
                      ? IssueSeverity.INFORMATION
                      : IssueSeverity.ERROR)
              .setCode(issue.type())
              .setDetails(new CodeableConcept().setText(issue.text()));
      if (!issue.expression().isEmpty()) {
        component.addExpression(issue.expression());
      }
    }
    return outcome;
  }
}
