/** What the payer's bank is told of payments: ACH files and checks. */
@NullMarked
package org.payersim.bank;

import org.jspecify.annotations.NullMarked;
