/** From determinations to payments: one remittance per payee, always in balance. */
@NullMarked
package org.payersim.remittance;

import org.jspecify.annotations.NullMarked;
