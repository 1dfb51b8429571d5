/** What a payer stood at, at an entry of its journal, in a file: where its next start begins. */
@NullMarked
package org.payersim.journal.snapshot;

import org.jspecify.annotations.NullMarked;
