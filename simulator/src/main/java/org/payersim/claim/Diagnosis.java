package org.payersim.claim;

/**
 * A diagnosis code (HI).
 *
 * @param qualifier ABK principal, ABF other, APR reason for visit, ABN external cause, ...
 * @param code ICD-10-CM without the dot, as submitted
 * @param presentOnAdmission Y, N, U, W, 1 or empty
 */
public record Diagnosis(String qualifier, String code, String presentOnAdmission) {}
