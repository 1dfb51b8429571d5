/** Several payers that keep one journal and stand in for each other. */
@NullMarked
package org.payersim.replica;

import org.jspecify.annotations.NullMarked;
