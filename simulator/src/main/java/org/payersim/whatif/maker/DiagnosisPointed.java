package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Diagnosis;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * The line points to other diagnoses of the claim.
 *
 * @param instead whether the other takes the place of those the line points to; otherwise it is put
 *     before them
 */
record DiagnosisPointed(boolean instead) implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    List<Diagnosis> all = spot.claim().diagnoses();
    List<Integer> pointers = spot.line().diagnosisPointers();
    for (int position = 1; position <= all.size(); position++) {
      int target = position;
      if (!pointers.contains(target) || (instead && pointers.size() > 1)) {
        List<Integer> others = new ArrayList<>();
        others.add(target);
        pointers.stream()
            .filter(p -> !instead && p != target)
            .limit(MOST - 1L)
            .forEach(others::add);
        String code = all.get(target - 1).code();
        variations.correction(
            Who.PROVIDER,
            spot.onLine(
                Topic.DIAGNOSIS_POINTER,
                words(pointers),
                words(others),
                "points to diagnosis "
                    + target
                    + " ("
                    + code
                    + ")"
                    + (instead ? " and to no other" : " first")),
            "The chart shows that " + code + " was why " + spot.code() + " was done.",
            spot.editLine(line -> new LineEdit(line).diagnosisPointers(others).done()));
      }
    }
  }

  private static String words(List<Integer> pointers) {
    return String.join(":", pointers.stream().map(String::valueOf).toList());
  }
}
