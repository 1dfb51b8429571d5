/**
 * Exact money, rates and quantities. Whole cents in a {@code long}; every rounding is a named act.
 */
@NullMarked
package org.payersim.money;

import org.jspecify.annotations.NullMarked;
