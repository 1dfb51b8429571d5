package org.payersim.status;

/**
 * One status of a 277CA or 277 (STC01): category, status and entity code.
 *
 * @param category A0 to A8 in a 277CA; in a 277 also D, E, F, P and R
 * @param status claim status code
 * @param entity whom it is about (IL, QC, 85, ...), empty if nobody in particular
 */
public record ClaimStatus(String category, String status, String entity) {
  /** Accepted into adjudication. */
  public static final ClaimStatus ACCEPTED = new ClaimStatus("A2", "20", "");

  public static ClaimStatus of(String category, String status) {
    return new ClaimStatus(category, status, "");
  }

  /**
   * Whether a 277CA may carry it: categories A0 to A8 only, never F, P, R or (in batch) E. Source:
   * X12 RFI 1942.
   */
  public boolean isAcknowledgment() {
    return category.length() == 2
        && category.charAt(0) == 'A'
        && category.charAt(1) >= '0'
        && category.charAt(1) <= '8';
  }

  /** As written in STC01 with colons: {@code A7:562:85}. */
  @Override
  public String toString() {
    return entity.isEmpty() ? category + ":" + status : category + ":" + status + ":" + entity;
  }
}
