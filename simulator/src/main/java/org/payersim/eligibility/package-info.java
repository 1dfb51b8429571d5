/** Members and their coverage: who is covered by which plan, from when to when. */
@NullMarked
package org.payersim.eligibility;

import org.jspecify.annotations.NullMarked;
