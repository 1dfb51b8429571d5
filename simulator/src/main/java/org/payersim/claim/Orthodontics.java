package org.payersim.claim;

import java.util.Optional;
import org.payersim.money.Quantity;

/**
 * Orthodontic treatment (DN1). The day the appliance was placed is DTP 452 of claim or line.
 *
 * @param months months the treatment takes in all
 * @param monthsRemaining months still to come
 * @param note DN104, empty if none
 */
public record Orthodontics(
    Optional<Quantity> months, Optional<Quantity> monthsRemaining, String note) {}
