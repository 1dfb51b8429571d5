/** What operators see of a payer at work: metrics, traces, flight recordings. */
@NullMarked
package org.payersim.observe;

import org.jspecify.annotations.NullMarked;
