package org.payersim.benefit;

import java.util.List;
import org.payersim.money.Rate;

/**
 * A course of treatment whose fee is paid in part when the appliance is placed, the rest in equal
 * instalments with the visits that follow.
 *
 * @param appliance codes the whole fee of the course is billed by
 * @param visits codes of the visits that follow; one of their units earns one instalment
 * @param initial part of the fee paid with the appliance
 * @param months how many instalments follow, where the claim does not say (DN101); at least 1
 */
public record Instalments(
    List<CodeRange> appliance, List<CodeRange> visits, Rate initial, int months) {
  public Instalments {
    appliance = List.copyOf(appliance);
    visits = List.copyOf(visits);
    if (months < 1 || initial.compareTo(Rate.ALL) > 0) {
      throw new IllegalArgumentException(initial + " and " + months + " instalments");
    }
  }

  /** Whether a line with this code bills the course as a whole. */
  public boolean isAppliance(String code) {
    return contains(appliance, code);
  }

  /** Whether a line with this code is a visit of the course. */
  public boolean isVisit(String code) {
    return contains(visits, code);
  }

  private static boolean contains(List<CodeRange> ranges, String code) {
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).contains(code)) {
        return true;
      }
    }
    return false;
  }
}
