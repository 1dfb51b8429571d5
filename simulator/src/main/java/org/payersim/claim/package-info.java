/**
 * The submitted claim, whatever it came in as (X12 837, later FHIR): plain immutable facts, nothing
 * decided yet.
 */
@NullMarked
package org.payersim.claim;

import org.jspecify.annotations.NullMarked;
