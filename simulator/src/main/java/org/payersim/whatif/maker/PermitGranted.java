package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.benefit.Authorization;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/**
 * The payer grants, extends or changes an authorisation or referral so that it fits.
 *
 * @param kind which of them
 */
record PermitGranted(Authorization.Kind kind) implements VariationMaker {
  /** Stands for the number the payer would give. */
  private static final String NEW = "NEW";

  @Override
  public void make(Spot spot, Variations variations) {
    Optional<Family> family = spot.family();
    Optional<Member> patient = spot.patient();
    if (family.isEmpty() || patient.isEmpty()) {
      return;
    }
    String sent = Permit.number(spot, kind).orElse("");
    Optional<Authorization> before =
        Permit.onFile(spot, kind).stream().filter(p -> p.number().equals(sent)).findFirst();
    String number = sent.isEmpty() || before.isEmpty() ? NEW : sent;
    LocalDate day = spot.day();
    Authorization granted =
        new Authorization(
            kind,
            number,
            family.get().id(),
            patient.get().person(),
            Set.of(),
            List.of(),
            Optional.empty(),
            DateSpan.day(day),
            Authorization.Status.APPROVED,
            Optional.empty());
    UnaryOperator<CaseFile> file = CaseEdits.rules(rules -> rules.granting(granted));
    boolean renamed = !sent.isEmpty() && number.equals(NEW);
    UnaryOperator<CaseFile> named = Permit.naming(spot, kind, "");
    variations.request(
        spot.onLine(
            kind == Authorization.Kind.SERVICES ? Topic.AUTHORIZATION : Topic.REFERRAL,
            before.isPresent() ? sent : "",
            number,
            (before.isPresent()
                    ? "the payer changes " + Permit.word(kind) + " " + sent + " so that it covers "
                    : "the payer grants afterwards the " + Permit.word(kind) + " for ")
                + spot.code()
                + " on "
                + day),
        "The payer agrees afterwards, which few do: for an emergency, an error of its own, or a"
            + " request made in time that it can find.",
        renamed ? caseFile -> file.apply(named.apply(caseFile)) : file);
  }
}
