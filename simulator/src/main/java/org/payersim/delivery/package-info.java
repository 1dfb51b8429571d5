/**
 * How documents leave the payer: what goes out when, in what form, and the journal of everything
 * that was made to go wrong on the way.
 */
@NullMarked
package org.payersim.delivery;

import org.jspecify.annotations.NullMarked;
