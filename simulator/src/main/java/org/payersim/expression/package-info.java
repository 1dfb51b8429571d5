/**
 * Conditions people write without Java. The library that compiles them is loaded when the first one
 * is compiled, and not before.
 */
@NullMarked
package org.payersim.expression;

import org.jspecify.annotations.NullMarked;
