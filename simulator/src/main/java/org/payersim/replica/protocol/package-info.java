/** How replicas agree on one journal: pure, without threads, clocks, disks and networks. */
@NullMarked
package org.payersim.replica.protocol;

import org.jspecify.annotations.NullMarked;
