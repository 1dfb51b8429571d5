package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;

/**
 * What few members have on file.
 *
 * @param died day of death
 * @param isNewborn whether nobody enrolled him yet, and he is covered only because he was just born
 * @param primaryCare primary care providers, dated
 * @param missingTeeth teeth, in the universal system, that were missing when coverage began
 */
public record MemberFacts(
    Optional<LocalDate> died,
    boolean isNewborn,
    List<PrimaryCare> primaryCare,
    Set<String> missingTeeth) {
  /** Nothing of the kind. */
  public static final MemberFacts NONE =
      new MemberFacts(Optional.empty(), false, List.of(), Set.of());

  /** A child not enrolled yet. */
  static final MemberFacts NEWBORN = new MemberFacts(Optional.empty(), true, List.of(), Set.of());

  public MemberFacts {
    primaryCare = List.copyOf(primaryCare);
    missingTeeth = Set.copyOf(missingTeeth);
  }

  /**
   * The provider a member chose.
   *
   * @param npi who
   * @param span from when to when
   */
  public record PrimaryCare(String npi, DateSpan span) {}

  /** The primary care provider on that day. */
  public Optional<String> findPrimaryCare(LocalDate day) {
    for (int i = 0; i < primaryCare.size(); i++) {
      PrimaryCare chosen = primaryCare.get(i);
      if (chosen.span.contains(day)) {
        return Optional.of(chosen.npi);
      }
    }
    return Optional.empty();
  }
}
