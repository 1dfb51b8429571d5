/** What is agreed with trading partners. */
@NullMarked
package org.payersim.partner;

import org.jspecify.annotations.NullMarked;
