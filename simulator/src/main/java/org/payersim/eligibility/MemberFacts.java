package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * What few members have on file.
 *
 * @param died day of death
 * @param isNewborn whether nobody enrolled him yet, and he is covered only because he was just born
 * @param primaryCare primary care providers, dated
 * @param qualified when he was a Qualified Medicare Beneficiary
 * @param credits what he brought along from carriers before this one
 * @param missingTeeth teeth, in the universal system, that were missing when coverage began
 */
public record MemberFacts(
    Optional<LocalDate> died,
    boolean isNewborn,
    List<PrimaryCare> primaryCare,
    List<DateSpan> qualified,
    List<DeductibleCredit> credits,
    Set<String> missingTeeth) {
  /** Nothing of the kind. */
  public static final MemberFacts NONE =
      new MemberFacts(Optional.empty(), false, List.of(), List.of(), List.of(), Set.of());

  /** A child not enrolled yet. */
  static final MemberFacts NEWBORN =
      new MemberFacts(Optional.empty(), true, List.of(), List.of(), List.of(), Set.of());

  public MemberFacts {
    primaryCare = List.copyOf(primaryCare);
    qualified = List.copyOf(qualified);
    credits = List.copyOf(credits);
    missingTeeth = Set.copyOf(missingTeeth);
  }

  /**
   * The provider a member chose.
   *
   * @param npi who
   * @param span from when to when
   */
  public record PrimaryCare(String npi, DateSpan span) {}

  /**
   * What a member bore under a carrier before this one, and is credited with here.
   *
   * @param carrier by name
   * @param on from when on it is credited: a day of the benefit period it counts in
   * @param deductible not negative
   * @param outOfPocket not negative; what was borne in all, the deductible among it
   */
  public record DeductibleCredit(
      String carrier, LocalDate on, Money deductible, Money outOfPocket) {}

  /** Whether he was a Qualified Medicare Beneficiary on that day. */
  public boolean isQualified(LocalDate day) {
    for (int i = 0; i < qualified.size(); i++) {
      if (qualified.get(i).contains(day)) {
        return true;
      }
    }
    return false;
  }

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
