/** One virtual payer and its world: rules, ledger, clock, journal, files. */
@NullMarked
package org.payersim.sandbox;

import org.jspecify.annotations.NullMarked;
