/**
 * A payer's whole world for checking it: households on every shipped plan, and their claims of all
 * kinds - first ones, duplicates, replacements, voids, secondary ones - drawn by a seed from what
 * the plans and fee schedules themselves name.
 */
@NullMarked
package org.payersim.scenarios.world;

import org.jspecify.annotations.NullMarked;
