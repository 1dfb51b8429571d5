/** Conversations with the outside, and the only package that knows Camel. */
@NullMarked
package org.payersim.routes;

import org.jspecify.annotations.NullMarked;
