/** Where a claim stands between submission and payment, in the words of the 277CA. */
@NullMarked
package org.payersim.status;

import org.jspecify.annotations.NullMarked;
