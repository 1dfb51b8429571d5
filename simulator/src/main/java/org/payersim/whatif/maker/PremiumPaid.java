package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Policy;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The premiums are paid for the days of service. */
final class PremiumPaid implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    LocalDate through = spot.claim().serviceSpan().to();
    Optional<Family> family = spot.family();
    if (family.isEmpty() || family.get().policy().paidThrough().isEmpty()) {
      return;
    }
    variations.fact(
        Who.PATIENT,
        spot.onClaim(
            Topic.PREMIUM,
            family.get().policy().paidThrough().get().toString(),
            through.toString(),
            "premiums are paid through " + through),
        "The subscriber pays what is due while the grace period lasts; then the claim is decided"
            + " again.",
        FamilyEdit.onFile(
            FamilyEdit.policy(
                family.get(),
                policy ->
                    new Policy(
                        policy.tier(),
                        Optional.of(through),
                        policy.formerIds(),
                        policy.sponsor(),
                        policy.others(),
                        policy.injuries()))));
  }
}
