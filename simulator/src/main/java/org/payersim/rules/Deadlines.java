package org.payersim.rules;

import java.time.LocalDate;
import java.util.List;
import org.payersim.code.Reason;

/**
 * How long the payer waits after a first answer, and what it asks for meanwhile.
 *
 * @param requestDays days a provider has to send what he was asked for
 * @param unanswered why a claim is denied if he does not
 * @param appealDays days after a decision in which it may be appealed
 * @param furtherDays days after the answer to an appeal in which the next level may be called on
 * @param levels how often a claim may be appealed
 * @param documents which claims that wait want documents, in the order they are asked
 */
public record Deadlines(
    int requestDays,
    Reason unanswered,
    int appealDays,
    int furtherDays,
    int levels,
    List<DocumentRule> documents) {
  /**
   * 45 days for documents; 180 and 60 days and two levels for appeals, as group health plans have
   * them (29 CFR 2560.503-1). CARC 226 needs a remark; N706 says that documents are missing.
   */
  public static final Deadlines USUAL =
      new Deadlines(45, Reason.parse("CO-226 N706"), 180, 60, 2, List.of());

  public Deadlines {
    documents = List.copyOf(documents);
  }

  /** The last day of what a provider was asked for on that day. */
  public LocalDate answerDue(LocalDate asked) {
    return asked.plusDays(requestDays);
  }

  /**
   * The last day an appeal of this level may come in.
   *
   * @param level from 1 on
   * @param decided day of the decision appealed
   */
  public LocalDate appealDue(int level, LocalDate decided) {
    return decided.plusDays(level == 1 ? appealDays : furtherDays);
  }
}
