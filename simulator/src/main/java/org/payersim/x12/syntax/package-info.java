/** Bytes to segments and back: delimiters, tokens, envelopes, counts and control numbers. */
@NullMarked
package org.payersim.x12.syntax;

import org.jspecify.annotations.NullMarked;
