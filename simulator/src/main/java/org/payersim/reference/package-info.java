/** Code tables and edits as they are published: dated, compact, looked up without boxing. */
@NullMarked
package org.payersim.reference;

import org.jspecify.annotations.NullMarked;
