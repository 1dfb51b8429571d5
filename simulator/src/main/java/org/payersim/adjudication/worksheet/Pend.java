package org.payersim.adjudication.worksheet;

import org.payersim.code.Reason;

/**
 * One thing an examiner has to look at before a claim can be decided.
 *
 * @param line the line's one-based position in the claim
 * @param stage the stage that pends
 * @param finding the facts it rests on
 * @param reason what the line would have been denied with
 */
public record Pend(int line, String stage, Finding finding, Reason reason) {}
