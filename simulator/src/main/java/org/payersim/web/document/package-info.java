/** X12 documents as people read them: segment by segment, with words of our own. */
@NullMarked
package org.payersim.web.document;

import org.jspecify.annotations.NullMarked;
