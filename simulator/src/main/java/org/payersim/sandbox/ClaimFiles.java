package org.payersim.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.inquiry.ClaimRecord.Payment;
import org.payersim.inquiry.ClaimRecord.Waiting;
import org.payersim.inquiry.ClaimRecords;
import org.payersim.ledger.KeptClaim;

/**
 * Accepted claims as they stand: the ledger says which a family has, the log what was decided last,
 * the work queue what it waits for, the payment book with which remittance it was told of.
 *
 * @param desk what the sandbox keeps
 */
record ClaimFiles(IntakeDesk desk) implements ClaimRecords {
  @Override
  public List<ClaimRecord> list(String familyId, List<String> numbers) {
    Set<String> reversed = new HashSet<>();
    Set<String> wanted = new HashSet<>(numbers);
    for (KeptClaim kept : desk.ledger().listClaims(familyId)) {
      wanted.add(kept.payerControlNumber());
      if (kept.isReversed()) {
        reversed.add(kept.payerControlNumber());
      }
    }
    Map<String, AdjudicatedClaim> latest = new LinkedHashMap<>();
    for (AdjudicatedClaim claim : decided(wanted)) {
      if (!claim.payerControlNumber().isEmpty()) {
        latest.put(claim.payerControlNumber(), claim);
      }
    }
    List<ClaimRecord> records = new ArrayList<>(latest.size());
    latest.forEach((number, claim) -> records.add(record(claim, reversed.contains(number))));
    return records;
  }

  private List<AdjudicatedClaim> decided(Set<String> numbers) {
    try {
      return numbers.isEmpty() ? List.of() : desk.determinations().list(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClaimRecord record(AdjudicatedClaim claim, boolean isReversed) {
    String number = claim.payerControlNumber();
    Optional<Payment> payment =
        desk.payments()
            .find(number, claim.claim())
            .map(paid -> new Payment(paid.trace(), paid.on()));
    return new ClaimRecord(
        claim, isReversed, desk.queue().find(number).map(ClaimFiles::waiting), payment);
  }

  /** Since when the provider owes an answer, or else since when the claim is here. */
  private static Waiting waiting(WorkItem item) {
    boolean withProvider = item.state() == WorkItem.State.WITH_PROVIDER;
    return new Waiting(
        withProvider
            ? item.questions().get(item.questions().size() - 1).asked().toLocalDate()
            : item.since().toLocalDate(),
        withProvider);
  }
}
