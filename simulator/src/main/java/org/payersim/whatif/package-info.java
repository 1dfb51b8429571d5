/**
 * What would have changed it? For a decided claim the smallest changes that change its outcome,
 * found by really deciding varied case files again. Start with {@code WhatIf}.
 */
@NullMarked
package org.payersim.whatif;

import org.jspecify.annotations.NullMarked;
