/**
 * Implementation guides as data: which loops, segments, elements and codes a transaction set may
 * hold.
 */
@NullMarked
package org.payersim.x12.guide;

import org.jspecify.annotations.NullMarked;
