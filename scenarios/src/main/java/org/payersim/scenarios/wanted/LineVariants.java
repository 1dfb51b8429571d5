package org.payersim.scenarios.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;

/**
 * Other ways a line may be billed, without a thought of what comes of them: that is decided.
 *
 * @param world where
 * @param delivery what the claim comes in
 * @param claim the claim it stands on
 */
record LineVariants(World world, Delivery delivery, ClaimText claim) {
  private static final List<String> MODIFIERS =
      List.of("GY", "GZ", "GA", "26", "TC", "25", "59", "50", "52", "62", "80", "AS", "76");
  private static final List<Integer> UNITS = List.of(2, 5, 20, 100);

  /** The line as it might be as well: with a modifier, more units, another day. */
  List<LineText> of(LineText line) {
    List<LineText> variants = new ArrayList<>();
    if (line.service().isEmpty()) {
      return variants;
    }
    MODIFIERS.forEach(modifier -> variants.add(line.withModifier(modifier)));
    UNITS.forEach(units -> variants.add(line.withUnits(units)));
    if (!claim.kind().equals("SV2")) {
      days().forEach(day -> variants.add(line.on(day)));
    }
    return variants;
  }

  /** Days on which something may be otherwise: the edges of coverages, and days long ago. */
  private Set<LocalDate> days() {
    LocalDate received = world.situation().target().clock().toLocalDate();
    Set<LocalDate> days = new LinkedHashSet<>();
    delivery
        .member(claim.number())
        .flatMap(id -> world.rules().findFamily(id))
        .ifPresent(
            family -> {
              for (Member member : family.members()) {
                for (Member.Coverage coverage : member.coverages()) {
                  DateSpan span = coverage.span();
                  days.addAll(
                      List.of(
                          span.from().minusDays(1), span.from(), span.to(), span.to().plusDays(1)));
                }
              }
            });
    days.addAll(
        List.of(
            received.minusDays(1),
            received.minusDays(30),
            received.minusDays(100),
            received.minusDays(400),
            received.minusDays(800)));
    days.removeIf(day -> day.isAfter(received) || day.isBefore(received.minusYears(5)));
    return days;
  }
}
