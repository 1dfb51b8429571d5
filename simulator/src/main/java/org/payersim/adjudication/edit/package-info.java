/** Do the codes of a line hold together: valid, plausible, not part of something else paid? */
@NullMarked
package org.payersim.adjudication.edit;

import org.jspecify.annotations.NullMarked;
