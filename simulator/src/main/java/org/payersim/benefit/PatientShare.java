package org.payersim.benefit;

import java.util.List;
import java.util.Optional;
import org.payersim.money.Rate;

/**
 * What the patient bears of a service's allowed amount, on one side of the network.
 *
 * @param copay fixed amount, if any
 * @param deductible whether the deductible applies
 * @param dayCopays fixed amounts for days of a stay, taken like the copay
 * @param coinsurance his part of what copay and deductible leave
 */
public record PatientShare(
    Optional<Copay> copay, List<DayCopay> dayCopays, boolean deductible, Rate coinsurance) {
  /** The plan pays all, as it must for preventive services in network (45 CFR 147.130). */
  public static final PatientShare NOTHING =
      new PatientShare(Optional.empty(), List.of(), false, Rate.NONE);

  public PatientShare {
    dayCopays = List.copyOf(dayCopays);
    if (coinsurance.compareTo(Rate.ALL) > 0) {
      throw new IllegalArgumentException("a coinsurance is at most 100%: " + coinsurance);
    }
  }

  public boolean isNothing() {
    return copay.isEmpty() && dayCopays.isEmpty() && !deductible && coinsurance.isNone();
  }
}
