package org.payersim.rules;

import java.util.List;
import org.payersim.control.DeliveryFault;

/**
 * A document of faults.
 *
 * @param id its name
 * @param faults in order
 */
record FaultSet(String id, List<DeliveryFault> faults) {
  FaultSet {
    faults = List.copyOf(faults);
  }
}
