/** Tells people how a claim was decided: the stored rulings as words and as JSON. */
@NullMarked
package org.payersim.explain;

import org.jspecify.annotations.NullMarked;
