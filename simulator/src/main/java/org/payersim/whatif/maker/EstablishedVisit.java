package org.payersim.whatif.maker;

import java.util.Comparator;
import org.payersim.reference.CodeKey;
import org.payersim.reference.TableKind;
import org.payersim.reference.VisitKind;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A visit of a patient the practice knows, in place of one of a new patient. */
final class EstablishedVisit implements VariationMaker {
  private static final int MOST = 5;

  @Override
  public void make(Spot spot, Variations variations) {
    spot.rules().tables().listCodes(TableKind.VISITS, spot.day()).stream()
        .filter(code -> isEstablished(spot, code))
        .sorted(Comparator.comparing((String code) -> !sameLevel(code, spot.code())))
        .limit(MOST)
        .forEach(
            code ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onLine(
                        Topic.PROCEDURE,
                        spot.code(),
                        code,
                        code + " (established patient) in place of " + spot.code()),
                    "The chart supports the level of " + code + ".",
                    spot.editLine(line -> new LineEdit(line).code(code).done())));
  }

  private static boolean isEstablished(Spot spot, String code) {
    int packed = spot.rules().tables().find(TableKind.VISITS, CodeKey.of(code), spot.day());
    return VisitKind.unpack(packed) == VisitKind.ESTABLISHED;
  }

  private static boolean sameLevel(String one, String other) {
    return one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
  }
}
