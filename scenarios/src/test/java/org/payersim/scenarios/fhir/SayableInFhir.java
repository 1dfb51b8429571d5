package org.payersim.scenarios.fhir;

import java.util.List;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateFact;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.LineDetail;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;

/**
 * Whether a Claim of R4 can say what a claim of an 837 says.
 *
 * @param claim of the 837
 */
record SayableInFhir(Claim claim) {
  boolean isSayable() {
    return claim.otherPayers().stream().allMatch(this::isSayable)
        && claim.amounts().isEmpty()
        && claim.notes().isEmpty()
        && claim.indicators().size() > 2
        && claim.indicators().get(2).equals("Y")
        && claim.billing().payTo().isEmpty()
        && claim.batch().purpose().equals("00")
        && claim.batch().usage().equals("CH")
        && isPlainInsured()
        && claim.references().stream()
            .allMatch(one -> List.of("F8", "G1", "9F", "EA").contains(one.qualifier()))
        && claim.dates().stream().allMatch(this::isSayable)
        && isSayable(claim.detail())
        && claim.diagnoses().stream().allMatch(this::isSayable)
        && claim.providers().stream().allMatch(this::isSayable)
        && claim.lines().stream().allMatch(this::isSayable);
  }

  private boolean isPlainInsured() {
    return claim.subscriber().groupName().isEmpty()
        && claim.subscriber().insuranceType().isEmpty()
        && claim.subscriber().party().person()
        && claim.subscriber().party().references().isEmpty()
        && claim.subscriber().party().suffix().isEmpty()
        && claim.patient().party().suffix().isEmpty()
        && claim.patient().party().references().isEmpty()
        && claim.patient().party().idQualifier().matches("MI|")
        && List.of("18", "01", "19", "53", "G8").contains(claim.patient().relationship())
        && claim.billing().party().references().stream()
            .allMatch(one -> one.qualifier().equals("EI"));
  }

  private boolean isSayable(DateFact date) {
    return (date.qualifier().equals("431") && claim.type() == ClaimType.PROFESSIONAL)
        || date.qualifier().equals("439")
        || (date.qualifier().equals("472") && claim.type() == ClaimType.DENTAL);
  }

  private boolean isSayable(ClaimDetail detail) {
    return detail.circumstances().delayReason().isEmpty()
        && detail.circumstances().specialProgram().isEmpty()
        && detail.circumstances().accidentCountry().isEmpty()
        && detail.circumstances().causes().size() <= 1
        && switch (detail) {
          case ClaimDetail.Professional p -> p.anesthesiaFor().size() <= 2;
          case ClaimDetail.Institutional i -> i.treatments().isEmpty();
          case ClaimDetail.Dental d ->
              d.orthodontics().stream().allMatch(one -> one.note().isEmpty())
                  && d.teeth().stream().allMatch(tooth -> tooth.status().equals("M"));
        };
  }

  private boolean isSayable(Diagnosis diagnosis) {
    return diagnosis.qualifier().matches("ABK|ABF|ABJ|APR|ABN");
  }

  private boolean isSayable(ClaimProvider provider) {
    return provider.party().references().isEmpty()
        && provider.party().suffix().isEmpty()
        && provider.party().middleName().isEmpty()
        && !ClaimAsResource.role(provider.role(), claim.type()).isEmpty();
  }

  private boolean isSayable(ServiceLine line) {
    return line.references().isEmpty()
        && line.dates().isEmpty()
        && line.amounts().isEmpty()
        && line.notes().isEmpty()
        && line.providers().stream().allMatch(one -> one.role() == ProviderRole.ORDERING)
        && line.providers().stream().allMatch(this::isSayable)
        && line.drug().stream().allMatch(this::isSayable)
        && !line.emergency()
        && line.procedure().description().isEmpty()
        && line.priorAdjudications().stream().allMatch(prior -> isSayable(prior, line))
        && !(line.detail() instanceof LineDetail.Institutional i && !i.nonCovered().isZero())
        && !(line.detail() instanceof LineDetail.Dental d
            && (d.teeth().size() > 1
                || !d.placement().isEmpty()
                || d.oralCavity().size() > 1
                || (!d.teeth().isEmpty() && !d.oralCavity().isEmpty())));
  }

  private boolean isSayable(org.payersim.claim.Drug drug) {
    return drug.qualifier().equals("N4") && drug.prescription().isEmpty();
  }

  /** By a ClaimResponse: one day of decision, told with the lines if there are any. */
  private boolean isSayable(OtherPayer other) {
    return other.subscriber().person()
        && other.subscriber().idQualifier().equals("MI")
        && !other.payer().id().equals(claim.batch().submitter().id())
        && List.of("18", "01", "19", "53", "G8").contains(other.relationship())
        && List.of("P", "S", "T").contains(other.sequence())
        && (other.dates().isEmpty() || linesOf(other) == 0)
        && claim.lines().stream()
                .flatMap(line -> line.priorAdjudications().stream())
                .filter(prior -> prior.payerId().equals(other.payer().id()))
                .map(PriorAdjudication::adjudicated)
                .distinct()
                .count()
            <= 1;
  }

  private long linesOf(OtherPayer other) {
    return claim.lines().stream()
        .flatMap(line -> line.priorAdjudications().stream())
        .filter(prior -> prior.payerId().equals(other.payer().id()))
        .count();
  }

  private static boolean isSayable(PriorAdjudication prior, ServiceLine line) {
    return prior.procedure().equals(line.procedure())
        && prior.units().equals(line.units())
        && prior.adjudicated().isPresent();
  }
}
