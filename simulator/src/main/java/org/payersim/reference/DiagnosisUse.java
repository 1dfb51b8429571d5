package org.payersim.reference;

/** What a diagnosis tells beside the illness. Source: ICD-10-CM Official Guidelines, section I. */
public enum DiagnosisUse {
  /** Says how an injury came about: never first (section I.C.20). */
  EXTERNAL_CAUSE,
  /** A manifestation of another illness, which comes first (section I.A.13). */
  MANIFESTATION,
  /** On the left (section I.B.13). */
  LEFT,
  /** On the right. */
  RIGHT;

  /** The use with this value in a table. */
  public static DiagnosisUse unpack(int value) {
    return values()[value];
  }
}
