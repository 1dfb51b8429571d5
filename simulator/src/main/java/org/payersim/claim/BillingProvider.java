package org.payersim.claim;

import java.util.Optional;

/**
 * The billing provider of a claim (2000A); one instance is shared by all claims below one HL.
 *
 * @param party name, NPI, address, tax number, taxonomy (2010AA)
 * @param payTo pay-to address or plan, if different (2010AB, 2010AC)
 */
public record BillingProvider(Party party, Optional<Party> payTo) {}
