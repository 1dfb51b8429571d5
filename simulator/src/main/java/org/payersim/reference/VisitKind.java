package org.payersim.reference;

/** What kind of visit a code stands for. */
public enum VisitKind {
  /** Of a patient the practice has not seen for three years. */
  NEW(1),
  /** Of a patient it knows. */
  ESTABLISHED(2),
  /** Of either, such as in an emergency room. */
  ANY(3);

  private final int packed;

  VisitKind(int packed) {
    this.packed = packed;
  }

  int packed() {
    return packed;
  }

  public static VisitKind unpack(int value) {
    return value == 1 ? NEW : value == 2 ? ESTABLISHED : ANY;
  }
}
