/**
 * Claims that come in other forms than X12: each written as an 837, its documents as a 275, sent
 * the way every claim takes, and found again once decided. What a 999 finds wrong is told of the
 * place it was written from.
 */
@NullMarked
package org.payersim.transcript;

import org.jspecify.annotations.NullMarked;
