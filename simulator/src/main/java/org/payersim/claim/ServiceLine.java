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
 * @param procedure what was done (SV101, SV202, SV301); {@link Procedure#NONE} if a revenue code
 *     says it all
 * @param detail what only a line of its kind of claim says
 * @param charge line charge
 * @param unitBasis UN units, MJ minutes, DA days
 * @param units how many (SV104, SV205, SV306)
 * @param placeOfService the line's own place of service, else the claim's; empty on institutional
 *     claims
 * @param diagnosisPointers one-based positions into the claim's diagnoses, most important first
 * @param emergency SV109
 * @param service day or days of service (DTP 472); if the line has none, the claim's: the statement
 *     period of an institutional claim, the day of service of a dental one, and for want of that (a
 *     predetermination) the day the batch was made
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
    LineDetail detail,
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
    List<PriorAdjudication> priorAdjudications) {

  /** The revenue code of an institutional line, empty on other lines. */
  public String revenueCode() {
    return detail instanceof LineDetail.Institutional institutional
        ? institutional.revenueCode()
        : "";
  }
}
