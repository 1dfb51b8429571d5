/**
 * Identities replaced by others of the same shape, everywhere alike, so that a journal can be given
 * away and still tells the same story. What is replaced and what is kept is told in {@code
 * docs/record.md}.
 */
@NullMarked
package org.payersim.journal.pseudonym;

import org.jspecify.annotations.NullMarked;
