/** Changed rules and what they change: plans as forms, and two payers compared. */
@NullMarked
package org.payersim.web.change;

import org.jspecify.annotations.NullMarked;
