/**
 * What a plan promises: service rules, cost share, limits, fee schedules. Dated data, no behaviour
 * beyond look-ups.
 */
@NullMarked
package org.payersim.benefit;

import org.jspecify.annotations.NullMarked;
