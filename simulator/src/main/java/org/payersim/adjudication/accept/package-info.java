/**
 * Front-end edits: may this claim enter adjudication at all? What fails here is answered in a
 * 277CA.
 */
@NullMarked
package org.payersim.adjudication.accept;

import org.jspecify.annotations.NullMarked;
