/** Providers the payer knows: who they are and in which networks, from when to when. */
@NullMarked
package org.payersim.provider;

import org.jspecify.annotations.NullMarked;
