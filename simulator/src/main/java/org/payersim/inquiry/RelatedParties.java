package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.OtherPayers;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateFact;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;

/** The primary care provider and the other payers on file for a patient, in their order. */
final class RelatedParties {
  private static final List<String> PLACES = List.of("PRP", "SEP", "TTP");

  private RelatedParties() {}

  /** EB L, if the patient chose one. */
  static List<Benefit> primaryCare(RuleBook rules, Member patient, LocalDate day) {
    Optional<String> npi = patient.facts().findPrimaryCare(day);
    if (npi.isEmpty()) {
      return List.of();
    }
    String name = rules.findProvider(npi.get()).map(Provider::name).orElse("");
    return List.of(
        Benefit.of(Information.PRIMARY_CARE, Service.of(ServiceQuestion.PLAN))
            .naming(new Entity("P3", Party.organization(name, "XX", npi.get())), List.of()));
  }

  /** EB R for each, first payer first; our own place is the one that is left out. */
  static List<Benefit> otherPayers(Family family, Member patient, Plan plan, LocalDate day) {
    if (family.policy().others().isEmpty()) {
      return List.of();
    }
    OtherPayers others = OtherPayers.of(family, patient, plan, day);
    List<Benefit> benefits = new ArrayList<>();
    List<OtherCoverage> covering = others.list();
    for (OtherCoverage other : covering) {
      int before = others.ours(other).first() ? 1 : 0;
      for (OtherCoverage second : covering) {
        before += !second.equals(other) && others.isBefore(second, other) ? 1 : 0;
      }
      benefits.add(otherPayer(other, PLACES.get(Math.min(before, PLACES.size() - 1))));
    }
    return benefits;
  }

  private static Benefit otherPayer(OtherCoverage other, String place) {
    List<Reference> references =
        other.memberId().isEmpty() ? List.of() : List.of(new Reference("1W", other.memberId()));
    return Benefit.of(Information.OTHER_PAYER, Service.of(ServiceQuestion.PLAN))
        .on(new DateFact("290", other.span()))
        .naming(
            new Entity(place, Party.organization(other.payerName(), "PI", other.payerId())),
            references);
  }
}
