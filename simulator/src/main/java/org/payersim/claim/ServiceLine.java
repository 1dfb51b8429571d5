package org.payersim.claim;

import java.util.List;
import java.util.Optional;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * One service line as submitted (2400).
 *
 * @param number LX01, one-based position
 * @param procedure what was done (SV101)
 * @param revenueCode institutional revenue code, empty otherwise
 * @param charge line charge (SV102)
 * @param unitBasis UN units, MJ minutes, DA days
 * @param units how many (SV104)
 * @param placeOfService the line's own place of service, else the claim's
 * @param diagnosisPointers one-based positions into the claim's diagnoses, most important first
 * @param emergency SV109
 * @param service day or days of service (DTP 472)
 * @param controlNumber the provider's line number (REF 6R), empty if not sent
 * @param references line-level REF segments other than 6R
 * @param dates line-level DTP segments other than 472
 * @param amounts line-level AMT segments
 * @param notes line-level NTE texts
 * @param providers line-level providers by role (2420)
 * @param drug drug identification (2410), if given
 * @param priorAdjudications what earlier payers decided for this line (2430)
 */
public record ServiceLine(
    int number,
    Procedure procedure,
    String revenueCode,
    Money charge,
    String unitBasis,
    Quantity units,
    String placeOfService,
    List<Integer> diagnosisPointers,
    boolean emergency,
    DateSpan service,
    String controlNumber,
    List<Reference> references,
    List<DateFact> dates,
    List<AmountFact> amounts,
    List<String> notes,
    List<ClaimProvider> providers,
    Optional<Drug> drug,
    List<PriorAdjudication> priorAdjudications) {}
