package org.payersim.sandbox;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.x12.InterchangeHeader;

/**
 * A claim in the work queue.
 *
 * @param claim the payer's number of the claim
 * @param patientControlNumber the provider's number
 * @param familyId whose ledger it waits in
 * @param since when it came, by the payer's clock
 * @param reasons why it waits
 * @param questions what the provider was asked, in order
 * @param header the interchange it came with: its remittance goes back there
 */
public record WorkItem(
    String claim,
    String patientControlNumber,
    String familyId,
    LocalDateTime since,
    List<Pend> reasons,
    List<Question> questions,
    InterchangeHeader header) {

  /**
   * A request for information.
   *
   * @param asked when, by the payer's clock
   * @param text what is asked for
   */
  public record Question(LocalDateTime asked, String text) {}

  WorkItem withReasons(List<Pend> found) {
    return new WorkItem(claim, patientControlNumber, familyId, since, found, questions, header);
  }

  WorkItem asking(Question question) {
    List<Question> all = new ArrayList<>(questions);
    all.add(question);
    return new WorkItem(
        claim, patientControlNumber, familyId, since, reasons, List.copyOf(all), header);
  }
}
