package org.payersim.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.CodeRange;
import org.payersim.claim.DateSpan;

/**
 * What a provider may do, as far as it is on file.
 *
 * @param enrolled when he may be paid at all; empty if always
 * @param excluded when he is sanctioned or excluded from payment
 * @param groups NPIs of billing providers he belongs to, besides those of his own tax number
 * @param refers whether he may refer and order
 * @param laboratories certificates of his laboratory
 */
public record Standing(
    Optional<DateSpan> enrolled,
    List<DateSpan> excluded,
    List<String> groups,
    boolean refers,
    List<Certificate> laboratories) {
  /** Nothing against him. */
  public static final Standing USUAL =
      new Standing(Optional.empty(), List.of(), List.of(), true, List.of());

  public Standing {
    excluded = List.copyOf(excluded);
    groups = List.copyOf(groups);
    laboratories = List.copyOf(laboratories);
  }

  /**
   * A laboratory's certificate (CLIA).
   *
   * @param number as the claim has it (REF X4)
   * @param codes the tests it covers; empty for all
   * @param span from when to when
   */
  public record Certificate(String number, List<CodeRange> codes, DateSpan span) {
    public Certificate {
      codes = List.copyOf(codes);
    }

    /** Whether this test was certified that day. */
    public boolean covers(String code, LocalDate day) {
      return span.contains(day)
          && (codes.isEmpty() || codes.stream().anyMatch(range -> range.contains(code)));
    }
  }

  public boolean isEnrolled(LocalDate day) {
    return enrolled.isEmpty() || enrolled.get().contains(day);
  }

  public boolean isExcluded(LocalDate day) {
    for (int i = 0; i < excluded.size(); i++) {
      if (excluded.get(i).contains(day)) {
        return true;
      }
    }
    return false;
  }
}
