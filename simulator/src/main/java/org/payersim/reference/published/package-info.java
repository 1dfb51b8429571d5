/** The public files as they are published, turned into tables. */
@NullMarked
package org.payersim.reference.published;

import org.jspecify.annotations.NullMarked;
