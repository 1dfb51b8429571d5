/** Classes of the lab: who is in one, what each student reached, and who may see it. */
@NullMarked
package org.payersim.web.classroom;

import org.jspecify.annotations.NullMarked;
