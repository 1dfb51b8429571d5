package org.payersim.sandbox;

import java.time.LocalDate;
import org.payersim.money.Money;

/**
 * A remittance in the mailbox.
 *
 * @param id its trace number (TRN02)
 * @param payeeNpi who is paid
 * @param payeeTaxNumber under which tax number
 * @param paidOn payment date
 * @param total what is paid (BPR02)
 * @param claims how many claims it is about
 */
public record OutboundRemittance(
    String id, String payeeNpi, String payeeTaxNumber, LocalDate paidOn, Money total, int claims) {}
