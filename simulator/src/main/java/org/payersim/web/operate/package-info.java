/** How a payer is doing, counted as it goes: for dashboards that change while somebody looks. */
@NullMarked
package org.payersim.web.operate;

import org.jspecify.annotations.NullMarked;
