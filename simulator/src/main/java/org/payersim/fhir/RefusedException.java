package org.payersim.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A request that is answered with an OperationOutcome and nothing else. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Issue> issues;

  RefusedException(int status, List<Issue> issues) {
    super(issues.get(0).text());
    this.status = status;
    this.issues = List.copyOf(issues);
  }

  RefusedException(int status, IssueType type, String text) {
    this(status, List.of(new Issue(type, "", text)));
  }

  /** It is readable and cannot be processed: 422. */
  static RefusedException of(Issue issue) {
    return new RefusedException(422, List.of(issue));
  }

  static RefusedException notFound(String text) {
    return new RefusedException(404, IssueType.NOTFOUND, text);
  }

  int status() {
    return status;
  }

  List<Issue> issues() {
    return issues;
  }
}
