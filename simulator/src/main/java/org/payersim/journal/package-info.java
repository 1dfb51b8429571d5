/** What came in and what was decided, on disk in order, with checksums. */
@NullMarked
package org.payersim.journal;

import org.jspecify.annotations.NullMarked;
