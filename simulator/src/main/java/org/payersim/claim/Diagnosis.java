package org.payersim.claim;

/**
 * A diagnosis code (HI).
 *
 * @param qualifier ABK principal, ABF other, APR reason for visit, ABN external cause, ...
 * @param code ICD-10-CM without the dot, as submitted
 * @param presentOnAdmission Y, N, U, W, 1 or empty
 */
public record Diagnosis(String qualifier, String code, String presentOnAdmission) {
  /** What a diagnosis says about the claim. */
  public enum Kind {
    PRINCIPAL,
    /** Also of a code system whose qualifier tells no more, such as TQ (SNODENT). */
    OTHER,
    ADMITTING,
    REASON_FOR_VISIT,
    EXTERNAL_CAUSE
  }

  /** What it says, by its qualifier, in ICD-10 or ICD-9. */
  public Kind kind() {
    return switch (qualifier) {
      case "ABK", "BK" -> Kind.PRINCIPAL;
      case "ABJ", "BJ" -> Kind.ADMITTING;
      case "APR", "PR" -> Kind.REASON_FOR_VISIT;
      case "ABN", "BN" -> Kind.EXTERNAL_CAUSE;
      default -> Kind.OTHER;
    };
  }
}
