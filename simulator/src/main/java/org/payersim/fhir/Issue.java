package org.payersim.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing that is wrong with a resource.
 *
 * @param type what kind of fault
 * @param expression where, as FHIRPath; empty for the resource as a whole
 * @param text what, in words without a person's data
 */
record Issue(IssueType type, String expression, String text) {
  static Issue required(String expression) {
    return new Issue(IssueType.REQUIRED, expression, "is missing");
  }

  static Issue notSupported(String expression, String text) {
    return new Issue(IssueType.NOTSUPPORTED, expression, text);
  }
}
