/**
 * Questions about members and claims, and their answers: made from the same rules, counters and
 * determinations as decisions on claims, so that no answer contradicts what is paid. Pure: whoever
 * is asked gathers what an answer may look at.
 */
@NullMarked
package org.payersim.inquiry;

import org.jspecify.annotations.NullMarked;
