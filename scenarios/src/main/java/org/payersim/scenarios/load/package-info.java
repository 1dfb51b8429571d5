/** Volume for a payer: workloads with their answers, and the driver that sends and checks them. */
@NullMarked
package org.payersim.scenarios.load;

import org.jspecify.annotations.NullMarked;
