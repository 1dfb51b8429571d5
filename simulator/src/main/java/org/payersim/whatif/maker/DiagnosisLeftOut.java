package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** One of the diagnoses the line points to, pointed to no more. */
final class DiagnosisLeftOut implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    List<Integer> pointers = spot.line().diagnosisPointers();
    if (pointers.size() < 2) {
      return;
    }
    for (int pointer : pointers) {
      List<Integer> others = pointers.stream().filter(p -> p != pointer).toList();
      if (pointer >= 1 && pointer <= spot.claim().diagnoses().size()) {
        String code = spot.claim().diagnoses().get(pointer - 1).code();
        variations.correction(
            Who.PROVIDER,
            spot.onLine(
                Topic.DIAGNOSIS_POINTER, code, "", "does not point to " + code + " any more"),
            "By the chart " + code + " has nothing to do with " + spot.code() + ".",
            spot.editLine(line -> new LineEdit(line).diagnosisPointers(others).done()));
      }
    }
  }
}
