/** The catalogue as pages that can be read in a browser, without a server or a network. */
@NullMarked
package org.payersim.scenarios.site;

import org.jspecify.annotations.NullMarked;
