package org.payersim.delivery;

import org.payersim.control.DeliveryFault;

/**
 * What came of a fault so far.
 *
 * @param fault which
 * @param matched documents or requests it may have happened to
 * @param happened those of them it happened to
 */
public record FaultReport(DeliveryFault fault, long matched, long happened) {}
