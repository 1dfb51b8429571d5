package org.payersim.benefit;

import java.util.Map;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * One version of a fee schedule.
 *
 * @param id shared by its versions
 * @param effective when this version is in force, by day of service
 * @param unlisted part of the charge allowed for codes not listed; empty if it says nothing
 * @param fees by procedure code
 */
public record FeeSchedule(
    String id, DateSpan effective, Optional<Rate> unlisted, Map<String, Fee> fees)
    implements Dated {
  public FeeSchedule {
    fees = Map.copyOf(fees);
  }

  /** What one unit is worth, if the code is listed. */
  public Optional<Money> find(Procedure procedure) {
    Fee fee = fees.get(procedure.code());
    return fee == null ? Optional.empty() : Optional.of(fee.amountFor(procedure.modifiers()));
  }

  /** The modifier of a service that has a fee of its own; empty if none has. */
  public String ownModifier(Procedure procedure) {
    Fee fee = fees.get(procedure.code());
    if (fee != null) {
      for (String modifier : procedure.modifiers()) {
        if (fee.byModifier().containsKey(modifier)) {
          return modifier;
        }
      }
    }
    return "";
  }
}
