/**
 * For those who post remittances: which of the things an 835 can say a posting system has met
 * ({@link org.payersim.scenarios.posting.RemittanceCoverage}), and 835s with one thing wrong, to
 * prove that it notices ({@link org.payersim.scenarios.posting.Mutants}).
 */
@NullMarked
package org.payersim.scenarios.posting;

import org.jspecify.annotations.NullMarked;
