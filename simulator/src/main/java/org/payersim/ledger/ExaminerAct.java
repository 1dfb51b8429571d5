package org.payersim.ledger;

import java.util.List;
import org.payersim.adjudication.ExaminersDenial;
import org.payersim.code.Reason;

/** What an examiner does about a claim that waits for him. */
public sealed interface ExaminerAct {
  /** The payer's number of the claim. */
  String claim();

  /**
   * The claim is decided anew, under the rules and balances of the day.
   *
   * @param claim the payer's number of the claim
   * @param overridden names of stages he overrides: they are passed by
   */
  record Release(String claim, List<String> overridden) implements ExaminerAct {
    public Release {
      overridden = List.copyOf(overridden);
    }
  }

  /**
   * Every line is denied.
   *
   * @param claim the payer's number of the claim
   * @param reason group, CARC and RARCs of the denial
   */
  record Deny(String claim, Reason reason) implements ExaminerAct {}

  /**
   * What the provider was asked for has come; the claim goes on waiting, for the examiner now.
   *
   * @param claim the payer's number of the claim
   * @param documents what came, in words
   */
  record Answer(String claim, String documents) implements ExaminerAct {}

  /**
   * What the provider was asked for did not come in time: every line is denied.
   *
   * @param claim the payer's number of the claim
   * @param reason group, CARC and RARCs of the denial
   * @param why what was asked for and until when
   */
  record Expire(String claim, Reason reason, ExaminersDenial.NotAnswered why)
      implements ExaminerAct {}

  /**
   * The provider is asked for something; the claim goes on waiting.
   *
   * @param claim the payer's number of the claim
   * @param question what is asked for
   */
  record Ask(String claim, String question) implements ExaminerAct {}

  /**
   * The provider is asked for documents, by a 277; the claim goes on waiting.
   *
   * @param claim the payer's number of the claim
   * @param question what is asked for, in words
   * @param loincs its LOINC codes, at least one
   */
  record AskForDocuments(String claim, String question, List<String> loincs)
      implements ExaminerAct {
    public AskForDocuments {
      loincs = List.copyOf(loincs);
    }
  }
}
