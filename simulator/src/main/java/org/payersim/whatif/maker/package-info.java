/**
 * Makers of variations, one small class each; {@code Makers} says which are asked for what a stage
 * found.
 */
@NullMarked
package org.payersim.whatif.maker;

import org.jspecify.annotations.NullMarked;
