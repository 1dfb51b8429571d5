package org.payersim.delivery;

import java.util.Optional;
import org.payersim.control.FaultAction;

/**
 * A parcel on its way, with what is in it.
 *
 * @param parcel which
 * @param bytes what is in it
 * @param suffered what was done to it, if anything
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Outgoing(Parcel parcel, byte[] bytes, Optional<FaultAction.OfDocuments> suffered) {
  boolean isBehind() {
    return suffered.isPresent() && suffered.get() instanceof FaultAction.Reorder;
  }

  boolean isAfterRemittance() {
    return suffered.isPresent() && suffered.get() instanceof FaultAction.RemittanceFirst;
  }
}
