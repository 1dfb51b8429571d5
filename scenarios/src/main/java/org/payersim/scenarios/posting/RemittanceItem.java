package org.payersim.scenarios.posting;

/**
 * One of the things an 835 can say and a posting system must understand.
 *
 * @param kind what sort of thing
 * @param value as the kind has it, such as {@code line CO-45}
 */
public record RemittanceItem(Kind kind, String value) implements Comparable<RemittanceItem> {
  /** Sorts of things, in the order of a report. */
  public enum Kind {
    /** Level, group and CARC of a CAS: {@code line CO-45}. */
    ADJUSTMENT("Adjustments (CAS)"),
    /** Level and RARC of an LQ, MIA or MOA: {@code claim MA18}. */
    REMARK("Remarks (LQ, MIA, MOA)"),
    /** CLP02. */
    STATUS("Claim status (CLP02)"),
    /** PLB03 and the sign of its amount: {@code WO +} takes money from the provider. */
    PROVIDER_ADJUSTMENT("Provider adjustments (PLB)"),
    /** BPR01 and BPR04: {@code I ACH}. */
    PAYMENT("Payment (BPR)"),
    /** What is told by several segments together. */
    FEATURE("Features"),
    /** Our place among the payers of the claim: {@code secondary, told of the primary}. */
    POSITION("Place among payers (CLP02, OA-23)"),
    /** How it is written, where the standard leaves a choice: {@code remarks with the claim}. */
    DIALECT("Ways of writing (dialect)");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  /** As {@link #toString} writes it. */
  static RemittanceItem parse(String text) {
    int space = text.indexOf(' ');
    return new RemittanceItem(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  @Override
  public int compareTo(RemittanceItem other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return kind + " " + value;
  }
}
