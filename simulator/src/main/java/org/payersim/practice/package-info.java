/**
 * Exercises for people who learn to undo denials: read from files, played against a payer of their
 * own, graded by what that payer received, decided and paid. Start with {@code Exercises}.
 */
@NullMarked
package org.payersim.practice;

import org.jspecify.annotations.NullMarked;
