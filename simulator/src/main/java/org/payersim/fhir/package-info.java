/**
 * FHIR R4 in front of the same payer: a Claim becomes an 837 and its decision a ClaimResponse, a
 * question about coverage is asked at the desk that answers a 270, decided claims are read as
 * ExplanationOfBenefit. Nothing is decided here. HAPI FHIR is used here and nowhere else.
 */
@NullMarked
package org.payersim.fhir;

import org.jspecify.annotations.NullMarked;
