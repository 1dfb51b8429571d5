package org.payersim.adjudication.price;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.money.Exact;

/**
 * What is left of a service's fee beside others of its kind.
 *
 * @param of the service
 * @param left of the fee, exact; the whole of it if nothing is cut
 * @param finding says why
 */
record Cut(Candidate of, Exact left, Finding finding) {}
