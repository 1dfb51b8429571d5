package org.payersim.whatif.variation;

import org.payersim.adjudication.worksheet.Ruling;

/**
 * A ruling that stands between a claim and its payment.
 *
 * @param ruling a rejection, denial, pend, reduction or share of the patient
 * @param line one-based position of the line it was made on; 0 if it is about the claim as a whole
 */
public record Trouble(Ruling ruling, int line) {}
