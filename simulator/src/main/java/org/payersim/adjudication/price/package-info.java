/** What the service is worth: the allowed amount. */
@NullMarked
package org.payersim.adjudication.price;

import org.jspecify.annotations.NullMarked;
