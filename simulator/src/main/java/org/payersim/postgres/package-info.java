/** The journal in a PostgreSQL database, and decided claims beside it to be searched. */
@NullMarked
package org.payersim.postgres;

import org.jspecify.annotations.NullMarked;
