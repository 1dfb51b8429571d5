package org.payersim.adjudication;

import org.payersim.adjudication.worksheet.CaseFile;

/** Decides claims. Read {@code STAGES} first: it is the order of work. */
public final class Adjudicator {
  private Adjudicator() {}

  /** Decides one claim; pure. */
  public static Adjudication decide(CaseFile caseFile) {
    return new Adjudication.Rejected(java.util.List.of());
  }
}
