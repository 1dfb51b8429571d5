package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What is found wrong with a resource while it is read: all of it, not only the first. */
final class Issues {
  /** More than these say nothing new; our own decision. */
  private static final int AT_MOST = 50;

  private final List<Issue> found = new ArrayList<>();

  void add(Issue issue) {
    if (found.size() < AT_MOST) {
      found.add(issue);
    }
  }

  void add(IssueType type, String expression, String text) {
    add(new Issue(type, expression, text));
  }

  /** Ends here if anything was found. */
  void check() {
    if (!found.isEmpty()) {
      throw new RefusedException(422, found);
    }
  }
}
