package org.payersim.claim;

import java.time.LocalDate;

/**
 * An ICD procedure of an institutional claim (HI).
 *
 * @param qualifier BBR principal, BBQ other (ICD-10-PCS); BR and BQ before that; CAH
 * @param code as submitted
 * @param performed the day
 */
public record IcdProcedure(String qualifier, String code, LocalDate performed) {}
