/**
 * Certification of a submitter's batch: what its files are worth by SNIP level, and whether the
 * answers keep to the operating rules.
 */
@NullMarked
package org.payersim.scenarios.certify;

import org.jspecify.annotations.NullMarked;
