/** How and when payees are paid: method, account, calendar, what is settled besides claims. */
@NullMarked
package org.payersim.payment;

import org.jspecify.annotations.NullMarked;
