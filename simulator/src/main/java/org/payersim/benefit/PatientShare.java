package org.payersim.benefit;

import java.util.Optional;
import org.payersim.money.Rate;

/**
 * What the patient bears of a service's allowed amount, on one side of the network.
 *
 * @param copay fixed amount, if any
 * @param deductible whether the deductible applies
 * @param coinsurance his part of what copay and deductible leave
 */
public record PatientShare(Optional<Copay> copay, boolean deductible, Rate coinsurance) {
  /** The plan pays all, as it must for preventive services in network (45 CFR 147.130). */
  public static final PatientShare NOTHING = new PatientShare(Optional.empty(), false, Rate.NONE);

  public PatientShare {
    if (coinsurance.compareTo(Rate.ALL) > 0) {
      throw new IllegalArgumentException("a coinsurance is at most 100%: " + coinsurance);
    }
  }

  public boolean isNothing() {
    return copay.isEmpty() && !deductible && coinsurance.isNone();
  }
}
