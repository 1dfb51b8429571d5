/** The immutable rule book a claim is decided under, and the YAML it is compiled from. */
@NullMarked
package org.payersim.rules;

import org.jspecify.annotations.NullMarked;
