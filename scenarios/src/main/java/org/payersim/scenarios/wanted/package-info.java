/**
 * Claims for a wanted outcome: the search turns adjudication round. It takes the rules and claims
 * of the catalogue as its material, joins and varies them, decides every variation, and proves what
 * it found by playing it against a payer of its own. Start with {@link
 * org.payersim.scenarios.wanted.WantedClaims}.
 */
@NullMarked
package org.payersim.scenarios.wanted;

import org.jspecify.annotations.NullMarked;
