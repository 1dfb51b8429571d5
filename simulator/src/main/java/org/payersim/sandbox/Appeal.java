package org.payersim.sandbox;

import java.time.LocalDate;

/**
 * An appeal an examiner has to answer.
 *
 * @param claim the payer's number of the claim
 * @param patientControlNumber the provider's number
 * @param familyId whose ledger the claim stands in
 * @param level 1 for the first, 2 for the next after it was upheld
 * @param filed day it came in
 * @param text what the provider says
 */
public record Appeal(
    String claim,
    String patientControlNumber,
    String familyId,
    int level,
    LocalDate filed,
    String text) {}
