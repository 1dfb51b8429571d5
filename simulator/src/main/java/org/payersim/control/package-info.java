/** What a tester decides in the payer's place: stubs, dialects and faults, as data. */
@NullMarked
package org.payersim.control;

import org.jspecify.annotations.NullMarked;
