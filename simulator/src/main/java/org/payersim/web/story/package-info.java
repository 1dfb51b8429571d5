/** Claims people send from the lab: shipped stories, and a form like the paper they know. */
@NullMarked
package org.payersim.web.story;

import org.jspecify.annotations.NullMarked;
