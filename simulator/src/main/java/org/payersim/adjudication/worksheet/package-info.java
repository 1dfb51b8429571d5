/** What a stage reads and writes: the case file, the worksheet and its rulings. */
@NullMarked
package org.payersim.adjudication.worksheet;

import org.jspecify.annotations.NullMarked;
