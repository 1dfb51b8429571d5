/**
 * A second opinion: decides claims again, deliberately plainly, in decimals, from the rules' own
 * text. It shares no code with the adjudication but the claim as submitted, so that both can hardly
 * be wrong alike. {@code scenarios/README.md} says what it covers.
 */
@NullMarked
package org.payersim.scenarios.oracle;

import org.jspecify.annotations.NullMarked;
