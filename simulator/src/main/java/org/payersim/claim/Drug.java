package org.payersim.claim;

import org.payersim.money.Quantity;

/**
 * A drug of a line (LIN, CTP, REF of loop 2410).
 *
 * @param qualifier LIN02, N4 for NDC
 * @param code LIN03
 * @param quantity CTP04
 * @param unit CTP05-1: F2, GR, ME, ML, UN
 * @param prescription REF XZ or VY, empty if none
 */
public record Drug(
    String qualifier, String code, Quantity quantity, String unit, String prescription) {}
