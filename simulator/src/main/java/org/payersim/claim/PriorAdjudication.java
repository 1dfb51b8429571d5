package org.payersim.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * What an earlier payer decided for a line (loop 2430).
 *
 * @param payerId SVD01, equal to the identifier of one {@link OtherPayer}
 * @param paid SVD02
 * @param procedure SVD03
 * @param units SVD05
 * @param adjustments CAS triplets
 * @param adjudicated DTP 573, if given
 * @param remainingPatientLiability AMT EAF, if given
 */
public record PriorAdjudication(
    String payerId,
    Money paid,
    Procedure procedure,
    Quantity units,
    List<PriorAdjustment> adjustments,
    Optional<LocalDate> adjudicated,
    Optional<Money> remainingPatientLiability) {}
