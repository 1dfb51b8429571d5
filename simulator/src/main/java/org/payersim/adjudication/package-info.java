/**
 * Decides claims: pure functions from a case file to rulings. No Camel, no Hazelcast, no clock, no
 * log.
 */
@NullMarked
package org.payersim.adjudication;

import org.jspecify.annotations.NullMarked;
