package org.payersim.inquiry;

import java.util.List;

/** Where accepted claims are looked up. */
@FunctionalInterface
public interface ClaimRecords {
  /**
   * Accepted claims, in the order they were received: all of a family, and any known by one of
   * these numbers, the payer's or the provider's, whosoever they are.
   *
   * @param familyId the member number
   */
  List<ClaimRecord> list(String familyId, List<String> numbers);
}
