/**
 * Two sets of 835s held against each other: what differs, claim by claim and by reason with
 * amounts. Start with {@link org.payersim.scenarios.shadow.Comparison}.
 */
@NullMarked
package org.payersim.scenarios.shadow;

import org.jspecify.annotations.NullMarked;
