package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import org.payersim.claim.Claim;

/**
 * Documents a provider is asked for, to a claim that waits for them (277, 005010X213).
 *
 * @param claim the claim
 * @param payerControlNumber the payer's number of it: the 275 names it in TRN02
 * @param codes LOINC codes of what is asked for, at least one
 * @param asked day of the request
 * @param due last day for the answer
 */
public record DocumentRequest(
    Claim claim, String payerControlNumber, List<String> codes, LocalDate asked, LocalDate due) {
  public DocumentRequest {
    codes = List.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("a request that asks for nothing");
    }
  }
}
