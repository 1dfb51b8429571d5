/** X12 transaction sets: one reader or writer per set, on top of syntax and guide. */
@NullMarked
package org.payersim.x12;

import org.jspecify.annotations.NullMarked;
