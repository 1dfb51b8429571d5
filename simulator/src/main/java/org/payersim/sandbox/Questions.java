package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.ClaimStatusInquiry;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.EligibilityInquiry;

/**
 * What a payer may be asked without a delivery. Questions pass its lane, so that no answer sees
 * half of a delivery; nothing of them is journalled, for nothing comes of them.
 */
public final class Questions {
  private final Reception reception;

  private Questions(Reception reception) {
    this.reception = reception;
  }

  /** To this payer. */
  public static Questions to(Sandbox sandbox) {
    return new Questions(sandbox.reception());
  }

  /** The answer the same question in a 270 would have got. */
  public EligibilityAnswer answer(EligibilityInquiry inquiry) throws IOException {
    return pass(desks -> desks.eligibility().answer(inquiry));
  }

  /** The answer the same question in a 276 would have got. */
  public ClaimStatusAnswer answer(ClaimStatusInquiry inquiry) throws IOException {
    return pass(desks -> desks.claimStatus().answer(inquiry));
  }

  /**
   * Accepted claims as they stand, in the order they were received: all of a family, and those
   * known by one of these numbers.
   *
   * @param familyId the member number; empty for no family
   */
  public List<ClaimRecord> claims(String familyId, List<String> numbers) throws IOException {
    return pass(desks -> desks.records().list(familyId, numbers));
  }

  /** An accepted claim by the payer's own number. */
  public Optional<ClaimRecord> findClaim(String payerControlNumber) throws IOException {
    List<AdjudicatedClaim> known = reception.desk().determinations().list(payerControlNumber);
    String family =
        known.stream()
            .flatMap(claim -> claim.outcome().findFinal().stream())
            .map(determination -> determination.familyId())
            .findFirst()
            .orElse("");
    return claims(family, List.of(payerControlNumber)).stream()
        .filter(record -> record.number().equals(payerControlNumber))
        .findFirst();
  }

  /**
   * Some of the decisions ever made, in order: the log is read through, and no more is kept of it
   * than is asked for.
   *
   * @param wanted which
   * @param offset so many of them are passed over
   * @param count at most so many are listed
   */
  public ClaimPage page(Predicate<AdjudicatedClaim> wanted, int offset, int count)
      throws IOException {
    int[] seen = new int[1];
    List<AdjudicatedClaim> listed =
        reception
            .desk()
            .determinations()
            .list(
                claim -> {
                  if (!wanted.test(claim)) {
                    return false;
                  }
                  int at = seen[0]++;
                  return at >= offset && at - offset < count;
                });
    return new ClaimPage(listed, seen[0]);
  }

  /**
   * A page of decisions.
   *
   * @param claims those on it
   * @param total how many there are in all
   */
  public record ClaimPage(List<AdjudicatedClaim> claims, int total) {
    public ClaimPage {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Decisions that meet all conditions: from a store made for that, if the payer has one; else the
   * log is read through.
   */
  public ClaimSearch.Page find(ClaimSearch search) throws IOException {
    return reception.desk().finder().find(search);
  }

  /** Remittances that meet all conditions. */
  public RemittanceSearch.Page find(RemittanceSearch search) throws IOException {
    return reception.mailbox().finder().find(search);
  }

  /** Asks the desks. */
  @FunctionalInterface
  private interface Asking<R> {
    R of(InquiryDesks desks);
  }

  private <R> R pass(Asking<R> asking) throws IOException {
    return reception.tryOut(
        reception.clock()::now,
        at -> asking.of(new InquiryDesks(reception.desk(), at.toLocalDate())));
  }
}
