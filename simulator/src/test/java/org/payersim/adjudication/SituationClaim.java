package org.payersim.adjudication;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.payersim.claim.Batch;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Circumstances;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.LineDetail;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Stay;
import org.payersim.claim.SubmittedText;
import org.payersim.claim.Subscriber;
import org.payersim.claim.Tooth;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** The claim of a {@link Situation}; what a test does not say of it stands here. */
final class SituationClaim {
  Party billing = Party.organization("INSIDE", "XX", Situation.IN_NETWORK);
  Optional<Party> rendering = Optional.empty();
  Optional<Party> facility = Optional.empty();
  final List<ClaimProvider> referrers = new ArrayList<>();
  Party subscriber = Party.person("DOE", "ADA", "MI", Situation.FAMILY);
  Optional<LocalDate> subscriberBorn = Optional.of(LocalDate.of(1980, 5, 6));
  Optional<Patient> dependent = Optional.empty();
  String place = "11";
  String assigned = "Y";
  String facilityCode = "11";
  ClaimDetail detail = ClaimDetail.Professional.PLAIN;
  LineDetail lineDetail = LineDetail.Professional.PLAIN;
  String unitBasis = "UN";
  String payerId = "P1";
  String frequency = "1";
  String submitter = "";
  boolean emergency;
  List<String> causes = List.of();
  String payerSequence = "P";
  Optional<Money> charge = Optional.empty();
  final List<Reference> references = new ArrayList<>();
  final List<ServiceLine> lines = new ArrayList<>();
  final List<OtherPayer> otherPayers = new ArrayList<>();
  List<Diagnosis> diagnoses = List.of(new Diagnosis("ABK", "J0190", ""));

  /** A line by what was said of the claim so far. */
  void add(Procedure procedure, Money amount, Quantity units, DateSpan days) {
    lines.add(
        new ServiceLine(
            lines.size() + 1,
            procedure,
            lineDetail,
            amount,
            unitBasis,
            units,
            place,
            IntStream.rangeClosed(1, diagnoses.size()).boxed().toList(),
            emergency,
            days,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  /** A hospital's claim with this type of bill, without its frequency. */
  void institutional(String bill) {
    facilityCode = bill;
    place = "";
    detail =
        new ClaimDetail.Institutional(
            Circumstances.NONE,
            DateSpan.day(Situation.DAY),
            new Stay(Optional.empty(), Optional.empty(), "1", "1", Optional.empty(), "01"),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    lineDetail = new LineDetail.Institutional("0510", Money.ZERO);
  }

  /** A dental claim, to these teeth. */
  void dental(boolean predetermination, String... teeth) {
    place = "";
    detail =
        new ClaimDetail.Dental(Circumstances.NONE, predetermination, Optional.empty(), List.of());
    lineDetail =
        new LineDetail.Dental(
            Stream.of(teeth).map(tooth -> new Tooth(tooth, List.of())).toList(), List.of(), "");
  }

  Claim claim() {
    List<ClaimProvider> providers = new ArrayList<>(referrers);
    rendering.ifPresent(who -> providers.add(new ClaimProvider(ProviderRole.RENDERING, who)));
    facility.ifPresent(
        where -> providers.add(new ClaimProvider(ProviderRole.SERVICE_FACILITY, where)));
    Money sum = lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    return new Claim(
        detail instanceof ClaimDetail.Professional
            ? new ClaimDetail.Professional(
                new Circumstances(causes, "", "", "", ""), List.of(), List.of())
            : detail,
        "ACCT1",
        charge.orElse(sum),
        facilityCode,
        frequency,
        List.of("Y", "A", assigned, "Y"),
        payerSequence,
        "CI",
        new Batch(
            "S",
            "R",
            "1",
            "1",
            "1",
            "005010X222A1",
            "B1",
            LocalDateTime.of(2026, 3, 9, 8, 0),
            "00",
            "CH",
            Party.organization("SENDER", "46", submitter),
            Party.NOBODY),
        new BillingProvider(billing, Optional.empty()),
        Party.organization("PAYER", "PI", payerId),
        new Subscriber(subscriber, subscriberBorn, "F", "", "", ""),
        dependent.orElse(new Patient(Patient.SELF, subscriber, subscriberBorn, "F")),
        diagnoses,
        providers,
        references,
        List.of(),
        List.of(),
        List.of(),
        otherPayers,
        lines,
        SubmittedText.NONE);
  }
}
