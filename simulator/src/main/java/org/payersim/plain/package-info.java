/**
 * Claims as plain JSON: read with every fault at its JSON Pointer, and written as the 837 they
 * stand for. Everything else is done by those who take 837s.
 */
@NullMarked
package org.payersim.plain;

import org.jspecify.annotations.NullMarked;
