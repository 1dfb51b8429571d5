/** What is kept back of the payment once everybody's share is known. */
@NullMarked
package org.payersim.adjudication.total;

import org.jspecify.annotations.NullMarked;
