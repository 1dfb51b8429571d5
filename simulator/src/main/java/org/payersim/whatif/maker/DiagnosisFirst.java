package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Claim;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ServiceLine;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Another diagnosis of the claim in the first place. */
final class DiagnosisFirst implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    List<Diagnosis> all = spot.claim().diagnoses();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).kind() == Diagnosis.Kind.OTHER) {
        int second = i;
        variations.correction(
            Who.PROVIDER,
            spot.onClaim(
                Topic.DIAGNOSIS,
                all.get(0).code(),
                all.get(i).code(),
                "diagnosis " + all.get(i).code() + " first, " + all.get(0).code() + " behind it"),
            "The chart shows that " + all.get(i).code() + " was the reason for the service.",
            CaseEdits.claim(claim -> exchanged(claim, second)));
      }
    }
  }

  /** Qualifiers stay in their places; pointers go on meaning the same diagnosis. */
  private static Claim exchanged(Claim claim, int second) {
    List<Diagnosis> all = new ArrayList<>(claim.diagnoses());
    Diagnosis one = all.get(0);
    Diagnosis other = all.get(second);
    all.set(0, new Diagnosis(one.qualifier(), other.code(), other.presentOnAdmission()));
    all.set(second, new Diagnosis(other.qualifier(), one.code(), one.presentOnAdmission()));
    return new ClaimEdit(claim)
        .diagnoses(all)
        .lines(claim.lines().stream().map(line -> pointed(line, second + 1)).toList())
        .done();
  }

  private static ServiceLine pointed(ServiceLine line, int second) {
    List<Integer> pointers =
        line.diagnosisPointers().stream().map(p -> p == 1 ? second : p == second ? 1 : p).toList();
    return new LineEdit(line).diagnosisPointers(pointers).done();
  }
}
