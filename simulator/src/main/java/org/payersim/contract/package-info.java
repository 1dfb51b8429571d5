/**
 * What the payer has agreed to pay its providers: contracts, how each prices a service, and the
 * relative values some of them rest on. Dated data, and the formulas that need nothing else.
 */
@NullMarked
package org.payersim.contract;

import org.jspecify.annotations.NullMarked;
