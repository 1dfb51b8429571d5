package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.Reference;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.rules.RuleBook;

/**
 * A claim under a small rule book, as a test tells it: {@code situation().line("99213",
 * "120").decide()}. What is not said: Ada Doe, covered since 2026-01-01 by a plan with nothing to
 * share, sees a provider of the network on 2026-03-02; the claim comes in a week later.
 *
 * <p>Codes 90000 to 99999 are covered; the fee schedule names 99213 with 100 dollars.
 */
public final class Situation {
  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  public static final String IN_NETWORK = "2000000010";
  public static final String OUT_OF_NETWORK = "2000000028";
  public static final String UNKNOWN_PROVIDER = "2000000036";
  public static final String FAMILY = "F1";

  private final SituationBook book = new SituationBook();
  private final SituationClaim claim = new SituationClaim();
  private LocalDate receivedOn = DAY.plusDays(7);
  private final Map<AccumulatorId, Money> balances = new HashMap<>();
  private final List<PriorService> history = new ArrayList<>();
  private final List<PriorService> inProcess = new ArrayList<>();
  private Optional<OriginalClaim> original = Optional.empty();
  private Optional<Elapsed> elapsed = Optional.empty();

  public static Situation situation() {
    return new Situation();
  }

  public Situation edits(String yaml) {
    return rule("EDITS", yaml);
  }

  /** A code table in force since 2020, and its rows. */
  public Situation table(String kind, String... rows) {
    book.table("kind: " + kind + "\nid: t" + book.tables(), rows);
    return this;
  }

  /** A code table with a header of its own. */
  public Situation tableText(String header, String... rows) {
    book.table(header, rows);
    return this;
  }

  public Situation place(String code) {
    claim.place = code;
    return this;
  }

  /** How stages are switched. */
  public Situation stages(String yaml) {
    return rule("STAGES", yaml);
  }

  /** What kind of plan it is (CLP06); else 12. */
  public Situation filingIndicator(String code) {
    return rule("INDICATOR", code);
  }

  /** Since when plan, fees and network are in force; else since 2020. */
  public Situation inForceSince(String day) {
    return rule("SINCE", day);
  }

  public Situation fees(String yaml) {
    return rule("FEES", yaml);
  }

  public Situation benefitPeriod(String yaml) {
    return rule("PERIOD", yaml);
  }

  public Situation timelyFiling(String yaml) {
    return rule("FILING", yaml);
  }

  public Situation unlistedCodes(String yaml) {
    return rule("UNLISTED", yaml);
  }

  public Situation inNetwork(String yaml) {
    return rule("IN", yaml);
  }

  public Situation editReasons(String yaml) {
    return rule("REASONS", yaml);
  }

  public Situation outOfNetwork(String yaml) {
    return rule("OUT", "outOfNetwork: " + yaml);
  }

  /** What the plan says of its contract or of surprise bills: one line. */
  public Situation contract(String yaml) {
    return rule("CONTRACT", yaml);
  }

  /** Further settings of the payer: one line each. */
  public Situation payerSays(String... lines) {
    return rule("PAYER", String.join("\n", lines));
  }

  /** What the claim says about an accident (CLM11). */
  public Situation cause(String code) {
    claim.causes = List.of(code);
    return this;
  }

  /** Further terms of the plan: one line each. */
  public Situation planSays(String... lines) {
    return rule("TERMS", String.join("\n", lines));
  }

  /** What is on file about the family F1: one line each. */
  public Situation familySays(String... lines) {
    return rule("POLICY", String.join("\n    ", lines));
  }

  /** What is on file about Ada besides who she is: {@code died: 2026-01-01}. */
  public Situation adaSays(String yaml) {
    return rule("ADA", ", " + yaml);
  }

  /** A file of rules as it stands, under its own name. */
  public Situation source(String name, String text) {
    book.source(name, text);
    return this;
  }

  /** Further documents, each beginning with its kind. */
  public Situation documents(String... yaml) {
    return rule("MORE", "---\n" + String.join("\n---\n", yaml));
  }

  /** What the units of the lines that follow count: UN or MJ. */
  public Situation unitBasis(String code) {
    claim.unitBasis = code;
    return this;
  }

  /** One rule a string, each a YAML flow mapping. */
  public Situation services(String... yaml) {
    return rule("SERVICES", "  - " + String.join("\n  - ", yaml));
  }

  /** One rule for everything: the same share on both sides of the network. */
  public Situation share(String yaml) {
    return services(
        book.said("OUT").isEmpty()
            ? "{name: All, inNetwork: " + yaml + "}"
            : "{name: All, inNetwork: " + yaml + ", outOfNetwork: " + yaml + "}");
  }

  /** Benefit limits, each a YAML flow mapping. */
  public Situation limits(String... yaml) {
    return rule("LIMITS", "[" + String.join(", ", yaml) + "]");
  }

  public Situation coverage(String yaml) {
    return rule("COVERAGE", yaml);
  }

  private Situation rule(String name, String yaml) {
    book.say(name, yaml);
    return this;
  }

  public Situation openEnrollment() {
    book.enrolEverybody();
    return this;
  }

  public Situation receivedOn(String day) {
    receivedOn = LocalDate.parse(day);
    return this;
  }

  public Situation billedBy(String npi) {
    claim.billing = Party.organization("BILLER", "XX", npi);
    return this;
  }

  public Situation renderedBy(String npi) {
    claim.rendering = Optional.of(Party.person("WHO", "EVER", "XX", npi));
    return this;
  }

  /** Somebody referred or ordered it. */
  public Situation sentBy(ProviderRole role, String npi) {
    claim.referrers.add(new ClaimProvider(role, Party.person("SENDER", "ANY", "XX", npi)));
    return this;
  }

  public Situation facility(String npi) {
    claim.facility = Optional.of(Party.organization("PLACE", "XX", npi));
    return this;
  }

  public Situation member(String memberId) {
    claim.subscriber =
        Party.person(claim.subscriber.lastName(), claim.subscriber.firstName(), "MI", memberId);
    return this;
  }

  public Situation subscriber(String last, String first, Optional<LocalDate> born) {
    claim.subscriber = Party.person(last, first, "MI", claim.subscriber.id());
    claim.subscriberBorn = born;
    return this;
  }

  public Situation patient(String last, String first, Optional<LocalDate> born) {
    claim.dependent = Optional.of(new Patient("19", Party.person(last, first, "", ""), born, "U"));
    return this;
  }

  public Situation spouse() {
    return patient("DOE", "BO", Optional.of(LocalDate.of(1982, 7, 8)));
  }

  public Situation child() {
    return patient("DOE-RAY", "CY", Optional.of(LocalDate.of(2015, 9, 10)));
  }

  public Situation alone() {
    return member("ALONE").subscriber("SOLO", "SAM", Optional.of(LocalDate.of(1990, 1, 2)));
  }

  public Situation payer(String id) {
    claim.payerId = id;
    return this;
  }

  /** A hospital's claim with this type of bill, without its frequency; before the lines. */
  public Situation institutional(String bill) {
    claim.institutional(bill);
    return this;
  }

  /** Whether the patient assigned his benefits to the provider (CLM08): Y, N or W. */
  public Situation assigned(String code) {
    claim.assigned = code;
    return this;
  }

  /** A dental claim that only asks what would be paid; before the lines. */
  public Situation predetermination() {
    claim.dental(true);
    return this;
  }

  /** A dental claim; lines added from now on are to these teeth. */
  public Situation dental(String... teeth) {
    claim.dental(false, teeth);
    return this;
  }

  public Situation frequency(String code) {
    claim.frequency = code;
    return this;
  }

  public Situation payerSequence(String code) {
    claim.payerSequence = code;
    return this;
  }

  public Situation coordination(String yaml) {
    return rule("COORDINATION", yaml);
  }

  /** What the earlier payer decided for the claim as a whole; adjustments as {@code PR-1 20}. */
  public Situation paidForTheClaim(String paid, String... adjustments) {
    claim.otherPayers.add(PriorDecisions.payer("OTHER", paid, adjustments));
    return payerSequence("S");
  }

  /** What the earlier payer decided for the line added last. */
  public Situation paidForTheLine(String payer, String paid, String... adjustments) {
    if (claim.otherPayers.stream().noneMatch(other -> other.payer().id().equals(payer))) {
      claim.otherPayers.add(PriorDecisions.payer(payer));
    }
    claim.lines.set(
        claim.lines.size() - 1,
        PriorDecisions.decided(claim.lines.get(claim.lines.size() - 1), payer, paid, adjustments));
    return payerSequence("S");
  }

  /** The day the earlier payers decided (DTP 573). */
  public Situation decidedByOthersOn(String day) {
    claim.otherPayers.replaceAll(payer -> PriorDecisions.on(payer, LocalDate.parse(day)));
    return this;
  }

  public Situation reference(String qualifier, String value) {
    claim.references.add(new Reference(qualifier, value));
    return this;
  }

  public Situation diagnosis(String code) {
    return diagnoses(code);
  }

  /** The diagnoses, principal first; lines that come after point to all of them. */
  public Situation diagnoses(String... codes) {
    claim.diagnoses = new ArrayList<>();
    for (String code : codes) {
      claim.diagnoses.add(new Diagnosis(claim.diagnoses.isEmpty() ? "ABK" : "ABF", code, ""));
    }
    return this;
  }

  public Situation charging(String amount) {
    claim.charge = Optional.of(Money.of(amount));
    return this;
  }

  public Situation line(String code, String amount) {
    return line(Procedure.hcpcs(code), amount, "1", DateSpan.day(DAY));
  }

  public Situation line(String code, String amount, String day) {
    return line(Procedure.hcpcs(code), amount, "1", DateSpan.day(LocalDate.parse(day)));
  }

  public Situation line(Procedure procedure, String amount, String units, DateSpan days) {
    claim.add(procedure, Money.of(amount), Quantity.of(units), days);
    return this;
  }

  public Situation used(AccumulatorId accumulator, String amount) {
    balances.put(accumulator, Money.of(amount));
    return this;
  }

  /** Who sends the claim (1000A). */
  public Situation submitter(String id) {
    claim.submitter = id;
    return this;
  }

  public Situation emergency() {
    claim.emergency = true;
    return this;
  }

  public Situation history(PriorService service) {
    history.add(service);
    return this;
  }

  /** It corrects a claim of the family, received on that day and billed by the same provider. */
  public Situation correcting(String receivedOn, OriginalClaim.State state) {
    original =
        Optional.of(
            new OriginalClaim(
                "PCN0",
                LocalDate.parse(receivedOn),
                claim.billing.id(),
                state,
                Money.ZERO,
                Money.ZERO));
    return reference("F8", "PCN0");
  }

  /** It corrects a claim for which this was paid, and this on top. */
  public Situation correctingPaid(String paid, String interest) {
    original =
        Optional.of(
            new OriginalClaim(
                "PCN0",
                receivedOn,
                claim.billing.id(),
                OriginalClaim.State.FINAL,
                Money.of(paid),
                Money.of(interest)));
    return reference("F8", "PCN0");
  }

  /** It is decided on a later day than it came. */
  public Situation decidedOn(String day) {
    return decidedOn(day, 0, 0);
  }

  /** The same, the provider having been asked for something. */
  public Situation decidedOn(String day, int requests, int daysWithProvider) {
    elapsed = Optional.of(new Elapsed(LocalDate.parse(day), requests, daysWithProvider));
    return this;
  }

  public Situation correctionFiling(String yaml) {
    return rule("FILING", book.said("FILING") + "\ncorrectionFiling: " + yaml);
  }

  /** A service of a claim that waits for an examiner. */
  public Situation inProcess(PriorService service) {
    inProcess.add(service);
    return this;
  }

  /** What claims before this one left in the accumulators. */
  public Situation after(Adjudication earlier) {
    for (Posting posting : postings(earlier)) {
      balances.merge(posting.accumulator(), posting.amount(), Money::plus);
    }
    return this;
  }

  public Adjudication decide() {
    return Adjudicator.decide(caseFile());
  }

  public CaseFile caseFile() {
    return new CaseFile(
        claim(),
        "PCN1",
        receivedOn,
        rules(),
        id -> balances.getOrDefault(id, Money.ZERO),
        History.of(List.copyOf(history)),
        new Circumstances(List.of(), List.copyOf(inProcess), original, elapsed));
  }

  public RuleBook rules() {
    return book.rules();
  }

  public Claim claim() {
    return claim.claim();
  }

  // --- reading the answer ---

  public static Determination determination(Adjudication adjudication) {
    return adjudication.findFinal().orElseThrow();
  }

  /** Why a claim waits, as an examiner reads it: {@code 1 Duplicate OA-18}. */
  public static List<String> pends(Adjudication adjudication) {
    return adjudication instanceof Adjudication.Pended pended
        ? pended.reasons().stream().map(p -> p.line() + " " + p.stage() + " " + p.reason()).toList()
        : List.of();
  }

  /** The adjustments of a line as billers write them: {@code CO-45 20}. */
  public static List<String> adjustments(Adjudication adjudication, int line) {
    return determination(adjudication).lines().get(line - 1).adjustments().stream()
        .map(a -> a.reason() + " " + a.amount().toPlainString())
        .toList();
  }

  /** The statuses of a rejection: {@code A7:400}. */
  public static List<String> statuses(Adjudication adjudication) {
    return adjudication instanceof Adjudication.Rejected rejected
        ? rejected.rejections().stream().map(r -> r.status().toString()).toList()
        : List.of();
  }

  public static Money paid(Adjudication adjudication, int line) {
    return determination(adjudication).lines().get(line - 1).paid();
  }

  public static List<Posting> postings(Adjudication adjudication) {
    return determination(adjudication).lines().stream()
        .flatMap(line -> line.postings().stream())
        .toList();
  }

  private static List<Ruling> rulings(Determination determination) {
    List<Ruling> rulings = new ArrayList<>(determination.rulings());
    determination.lines().forEach(line -> rulings.addAll(line.rulings()));
    return rulings;
  }

  /** What a stage found, on the claim and on all lines. */
  public static List<Object> findings(Adjudication adjudication, String stage) {
    List<Ruling> rulings = new ArrayList<>();
    switch (adjudication) {
      case Adjudication.Rejected rejected -> rulings.addAll(rejected.rulings());
      case Adjudication.Finalized(Determination determination) ->
          rulings.addAll(rulings(determination));
      case Adjudication.Replaced replaced -> rulings.addAll(rulings(replaced.determination()));
      case Adjudication.Voided voided -> rulings.addAll(voided.rulings());
      case Adjudication.Pended pended -> rulings.addAll(rulings(pended.determination()));
    }
    return rulings.stream()
        .filter(ruling -> ruling.stage().equals(stage))
        .map(ruling -> (Object) ruling.finding())
        .toList();
  }
}
