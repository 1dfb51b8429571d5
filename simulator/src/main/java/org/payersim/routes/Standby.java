package org.payersim.routes;

import org.payersim.replica.Replica;
import org.payersim.sandbox.Following;

/**
 * A payer that stands in for others.
 *
 * @param replica its part in keeping their journal
 * @param payer what does as the journal says
 */
public record Standby(Replica replica, Following payer) {}
