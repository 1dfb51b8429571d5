package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.scenarios.oracle.Derivation.Outcome;
import org.payersim.scenarios.oracle.Situation.Side;

/** Decides claims, one after another, in the order they are given. Not for several threads. */
public final class Oracle {
  private final Documents documents;
  private final Prices prices;
  private final Map<String, Book> books = new HashMap<>();

  public Oracle(Documents documents) {
    this.documents = documents;
    this.prices = new Prices(documents);
  }

  /**
   * Works a claim out.
   *
   * @param number the payer's number the claim got or would get
   */
  public Derivation decide(Claim claim, LocalDate receivedOn, String number) {
    Optional<JsonNode> family = documents.findFamily(claim.subscriber().memberId());
    BigDecimal sum = BigDecimal.ZERO;
    for (ServiceLine line : claim.lines()) {
      sum = sum.add(Decimal.of(line.charge()));
    }
    if (family.isEmpty() || sum.compareTo(Decimal.of(claim.charge())) != 0) {
      return Derivation.undecided(Outcome.REJECTED);
    }
    Book book = books.computeIfAbsent(claim.subscriber().memberId(), none -> new Book());
    Optional<Book.Entry> original = claim.findReference("F8").flatMap(book::find);
    boolean corrects = claim.frequency().equals("7") || claim.frequency().equals("8");
    if (corrects && (original.isEmpty() || original.get().reversed)) {
      return Derivation.undecided(Outcome.REJECTED);
    }
    if (claim.frequency().equals("8")) {
      book.takeBack(original.orElseThrow());
      return Derivation.undecided(Outcome.VOIDED);
    }
    if (corrects) {
      book.takeBack(original.orElseThrow());
    }
    Decision decision = new Decision(family.get(), book, corrects ? original : Optional.empty());
    Derivation derivation = decided(claim, receivedOn, number, decision);
    boolean late = derivation.lines().stream().allMatch(DerivedLine::isLate);
    if (corrects && late) {
      book.restore(original.orElseThrow());
      return new Derivation(Outcome.FINALIZED, derivation.lines());
    }
    return derivation;
  }

  /** Whose claim it is, what is remembered of them, and the claim it corrects. */
  private record Decision(JsonNode family, Book book, Optional<Book.Entry> original) {}

  private Derivation decided(Claim claim, LocalDate receivedOn, String number, Decision decision) {
    Book.Entry entry = new Book.Entry(receivedOn);
    List<DerivedLine> sheets = new ArrayList<>();
    List<Optional<Situation>> situations = new ArrayList<>();
    Optional<JsonNode> member = Members.find(decision.family, claim);
    for (ServiceLine line : claim.lines()) {
      DerivedLine sheet = new DerivedLine(line);
      sheets.add(sheet);
      situations.add(cover(sheet, claim, decision.family, member));
    }
    Repeats.deny(claim, sheets, situations, decision.book);
    for (int i = 0; i < sheets.size(); i++) {
      if (!sheets.get(i).isDenied()) {
        owed(sheets.get(i), situations.get(i).orElseThrow(), receivedOn, decision.original);
      }
    }
    BigDecimal[] copays = amounts(sheets, situations, decision.book, entry);
    boolean replaces = claim.frequency().equals("7");
    for (int i = 0; i < sheets.size(); i++) {
      DerivedLine sheet = sheets.get(i);
      entry.services.add(
          new Book.Service(
              Repeats.key(claim, sheet.line, person(member)),
              person(member)
                  + "/"
                  + sheet.line.service().from()
                  + "/"
                  + claim.rendering(sheet.line).npi(),
              sheet.isDenied(),
              copays[i],
              person(member),
              sheet.line.procedure().code(),
              sheet.line.service().from(),
              Courses.units(sheet),
              sheet.later(),
              sheet.instalments()));
    }
    decision.book.keep(number, entry);
    return new Derivation(replaces ? Outcome.REPLACED : Outcome.FINALIZED, sheets);
  }

  /** Limits for all lines, then each line's share, then other payers, as the plan's words go. */
  private BigDecimal[] amounts(
      List<DerivedLine> sheets, List<Optional<Situation>> situations, Book book, Book.Entry entry) {
    BigDecimal[] copays = new BigDecimal[sheets.size()];
    for (int i = 0; i < sheets.size(); i++) {
      copays[i] = BigDecimal.ZERO;
      if (!sheets.get(i).isDenied()) {
        Situation at = situations.get(i).orElseThrow();
        if (!Courses.price(sheets.get(i), at, book, sheets.subList(0, i))) {
          prices.price(sheets.get(i), at);
        }
        Courses.begin(sheets.get(i), at);
      }
    }
    for (int i = 0; i < sheets.size(); i++) {
      if (!sheets.get(i).isDenied()) {
        new Benefits(book, entry, sheets.get(i), situations.get(i).orElseThrow()).before();
      }
    }
    Map<String, BigDecimal> borne = new HashMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (!sheets.get(i).isDenied()) {
        Situation at = situations.get(i).orElseThrow();
        BigDecimal before =
            borne.computeIfAbsent(at.visit(), visit -> copayOf(book, at.person() + "/" + visit));
        copays[i] = new Shares(book, entry, sheets.get(i), at).take(before);
        borne.merge(at.visit(), copays[i], BigDecimal::add);
      }
    }
    for (int i = 0; i < sheets.size(); i++) {
      if (!sheets.get(i).isDenied()) {
        Situation at = situations.get(i).orElseThrow();
        if (isAfterOthers(at.claim())) {
          OtherPayers.coordinate(sheets.get(i), at);
        }
        new Benefits(book, entry, sheets.get(i), at).after();
      }
    }
    return copays;
  }

  /** What earlier claims of a visit have borne of its copay. */
  private static BigDecimal copayOf(Book book, String visit) {
    return book.services().stream()
        .filter(service -> service.visit().equals(visit))
        .map(Book.Service::copay)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isAfterOthers(Claim claim) {
    return !List.of("P", "U", "").contains(claim.payerSequence()) && claim.hasPriorDecision();
  }

  private static String person(Optional<JsonNode> member) {
    return member.map(one -> one.path("person").asText()).orElse("");
  }

  /** Who is covered by what, and on which side of its network. */
  private Optional<Situation> cover(
      DerivedLine sheet, Claim claim, JsonNode family, Optional<JsonNode> member) {
    if (member.isEmpty()) {
      sheet.deny("PR-32", "nobody of the family");
      return Optional.empty();
    }
    DateSpan days = sheet.line.service();
    Optional<JsonNode> coverage = Members.coverage(family, member.get(), days.from());
    if (coverage.isEmpty()) {
      Members.denyUncovered(sheet, Members.coverages(family, member.get()));
      return Optional.empty();
    }
    if (!Documents.contains(coverage.get(), days.to())) {
      sheet.deny("CO-239", "runs beyond the coverage");
      return Optional.empty();
    }
    String planId = coverage.get().path("plan").asText();
    Optional<JsonNode> plan = documents.find("plan", planId, days.from());
    if (plan.isEmpty()) {
      sheet.deny("PR-27", "no version of the plan in force");
      return Optional.empty();
    }
    Optional<JsonNode> rule = Rules.find(plan.get(), claim, sheet.line);
    LocalDate since = LocalDate.parse(coverage.get().path("from").asText());
    if (rule.isPresent() && rule.get().has("waitingPeriod")) {
      Period wait = filing(rule.get().path("waitingPeriod").asText());
      if (days.from().isBefore(since.plus(wait))) {
        sheet.deny("PR-179", "covered since " + since + " only");
      }
    }
    Side side = side(claim, sheet.line, plan.get());
    if (!sheet.isDenied() && side == Side.OUT && !plan.get().has(Side.OUT.field)) {
      sheet.deny("PR-242", "nothing is paid out of network");
    }
    return Optional.of(
        new Situation(
            claim,
            sheet.line,
            person(member),
            Members.isAlone(family, member.get(), planId, days.from()),
            plan.get(),
            side,
            since,
            rule));
  }

  private Side side(Claim claim, ServiceLine line, JsonNode plan) {
    String rendering = claim.rendering(line).npi();
    String npi = documents.knows(rendering) ? rendering : claim.billing().party().npi();
    LocalDate day = line.service().from();
    String preferred = plan.path("preferred").path("network").asText();
    if (!preferred.isEmpty() && documents.participates(npi, preferred, day)) {
      return Side.PREFERRED;
    }
    return documents.participates(npi, plan.path("network").asText(), day) ? Side.IN : Side.OUT;
  }

  /** Filed in time, decided by earlier payers, a benefit of the plan. */
  private static void owed(
      DerivedLine sheet, Situation at, LocalDate receivedOn, Optional<Book.Entry> original) {
    if (receivedOn.isAfter(lastDay(at, original))) {
      sheet.deny("CO-29", "too late");
    } else if (at.rule().isEmpty()) {
      sheet.deny("PR-204", "no rule of the plan");
    } else if (!at.rule().get().path("covered").asBoolean(true)) {
      String usual = at.plan().path("exclusionReason").asText("PR-204 N130");
      String reason = at.rule().get().path("reason").asText(usual);
      sheet.deny(reason.split(" ", -1)[0], "excluded");
    } else if (at.tier() == Side.OUT && !at.rule().get().has(Side.OUT.field)) {
      sheet.deny("PR-242", "covered in network only");
    }
  }

  /** A correction has its own limit from the day its original came, if the plan sets one. */
  private static LocalDate lastDay(Situation at, Optional<Book.Entry> original) {
    if (original.isPresent() && at.plan().has("correctionFiling")) {
      return original.get().receivedOn.plus(filing(at.plan().path("correctionFiling").asText()));
    }
    LocalDate start = at.day();
    if (isAfterOthers(at.claim())) {
      for (var prior : at.line().priorAdjudications()) {
        if (prior.adjudicated().isPresent() && prior.adjudicated().get().isAfter(start)) {
          start = prior.adjudicated().get();
        }
      }
    }
    return start.plus(filing(at.plan().path("timelyFiling").asText()));
  }

  private static Period filing(String text) {
    String[] words = text.split(" ", -1);
    int count = Integer.parseInt(words[0]);
    return words[1].startsWith("month") ? Period.ofMonths(count) : Period.ofDays(count);
  }
}
