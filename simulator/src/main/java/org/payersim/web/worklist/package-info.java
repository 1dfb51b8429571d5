/** The claims a biller still has to do something about, as a denial-management tool lists them. */
@NullMarked
package org.payersim.web.worklist;

import org.jspecify.annotations.NullMarked;
