/**
 * The Denial Lab: pages on which people follow a claim through a payer of their own. Pages are
 * views of what the sandbox decided; nothing is decided or summed here a second time.
 */
@NullMarked
package org.payersim.web;

import org.jspecify.annotations.NullMarked;
