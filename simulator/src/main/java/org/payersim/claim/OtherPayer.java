package org.payersim.claim;

import java.util.List;

/**
 * Another coverage of the patient (loop 2320 with 2330).
 *
 * @param sequence SBR01: P, S, T, ...
 * @param relationship SBR02
 * @param groupNumber SBR03
 * @param filingIndicator SBR09
 * @param subscriber 2330A
 * @param payer 2330B
 * @param adjustments claim-level CAS triplets
 * @param amounts AMT segments: D payer paid, A8 non-covered, EAF remaining patient liability
 * @param dates DTP 573 and others
 */
public record OtherPayer(
    String sequence,
    String relationship,
    String groupNumber,
    String filingIndicator,
    Party subscriber,
    Party payer,
    List<PriorAdjustment> adjustments,
    List<AmountFact> amounts,
    List<DateFact> dates) {}
