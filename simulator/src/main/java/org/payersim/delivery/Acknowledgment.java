package org.payersim.delivery;

import org.payersim.control.OutboundKind;

/**
 * Something a delivery is answered with.
 *
 * @param kind what it is
 * @param bytes one interchange
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Acknowledgment(OutboundKind kind, byte[] bytes) {}
