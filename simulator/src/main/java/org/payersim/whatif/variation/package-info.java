/** How a case file is varied, who may vary it so, and what the makers of variations look at. */
@NullMarked
package org.payersim.whatif.variation;

import org.jspecify.annotations.NullMarked;
