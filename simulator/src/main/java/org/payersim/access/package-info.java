/** Who may come to the payer, and how that is found out. */
@NullMarked
package org.payersim.access;

import org.jspecify.annotations.NullMarked;
