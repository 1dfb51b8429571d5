/** Who bears it: copay, deductible, coinsurance and the out-of-pocket maximum, line by line. */
@NullMarked
package org.payersim.adjudication.share;

import org.jspecify.annotations.NullMarked;
