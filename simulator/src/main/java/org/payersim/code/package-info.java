/**
 * Code values of the trade: adjustment group, reason, procedure, modifier. Numbers only, our own
 * words.
 */
@NullMarked
package org.payersim.code;

import org.jspecify.annotations.NullMarked;
