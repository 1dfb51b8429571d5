/** A claim on its way, step by step: acknowledgments and rulings, linked to the documents. */
@NullMarked
package org.payersim.web.journey;

import org.jspecify.annotations.NullMarked;
