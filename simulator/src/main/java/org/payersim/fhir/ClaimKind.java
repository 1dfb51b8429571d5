package org.payersim.fhir;

import org.hl7.fhir.r4.model.Claim;
import org.payersim.claim.ClaimType;

/** Which 837 a Claim becomes. */
enum ClaimKind {
  PROFESSIONAL("professional", "005010X222A1", ClaimType.PROFESSIONAL),
  INSTITUTIONAL("institutional", "005010X223A2", ClaimType.INSTITUTIONAL),
  DENTAL("oral", "005010X224A2", ClaimType.DENTAL);

  private final String code;
  private final String guide;
  private final ClaimType type;

  ClaimKind(String code, String guide, ClaimType type) {
    this.code = code;
    this.guide = guide;
    this.type = type;
  }

  /** Claim.type. */
  String code() {
    return code;
  }

  /** GS08 and ST03. */
  String guide() {
    return guide;
  }

  static ClaimKind of(ClaimType type) {
    for (ClaimKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalStateException("no kind of claim for " + type);
  }

  /**
   * The kind of a Claim.
   *
   * @throws RefusedException 422 if it is of a kind, or for a use, this payer has no 837 for
   */
  static ClaimKind of(Claim claim) {
    String code = Systems.find(claim.getType(), Systems.CLAIM_TYPE).orElse("");
    for (ClaimKind kind : values()) {
      if (kind.code.equals(code)) {
        return checked(kind, claim);
      }
    }
    throw RefusedException.of(
        code.isEmpty()
            ? Issue.required("Claim.type")
            : Issue.notSupported(
                "Claim.type", "claims are professional, institutional or oral here"));
  }

  private static ClaimKind checked(ClaimKind kind, Claim claim) {
    if (claim.getStatus() != Claim.ClaimStatus.ACTIVE) {
      throw RefusedException.of(
          Issue.notSupported("Claim.status", "a claim is submitted with status active"));
    }
    boolean isTaken =
        claim.getUse() == Claim.Use.CLAIM
            || (claim.getUse() == Claim.Use.PREDETERMINATION && kind == DENTAL);
    if (!isTaken) {
      throw RefusedException.of(
          claim.hasUse()
              ? Issue.notSupported(
                  "Claim.use", "of this type only claims are taken; of oral, predeterminations too")
              : Issue.required("Claim.use"));
    }
    return kind;
  }
}
