/**
 * Claims at any volume: a seeded stream of 837P and, if asked for, the families and providers it
 * speaks of as rules documents. Nothing is remembered between claims: claim, family and practice
 * number n are each a function of the seed and n, so memory stays flat and the same call gives the
 * same bytes. Start reading at {@link org.payersim.scenarios.generate.ClaimFile}.
 */
@NullMarked
package org.payersim.scenarios.generate;

import org.jspecify.annotations.NullMarked;
