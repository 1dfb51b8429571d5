/** Where the money of a claim went: folds over its rulings for pages and letters. */
@NullMarked
package org.payersim.web.money;

import org.jspecify.annotations.NullMarked;
