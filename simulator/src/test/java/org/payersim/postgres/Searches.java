package org.payersim.postgres;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.inquiry.ClaimSummary.Outcome;
import org.payersim.inquiry.ClaimSummary.Result;

/** Searches as people make them, for tests to vary. */
final class Searches {
  private Optional<String> member = Optional.empty();
  private Optional<String> family = Optional.empty();
  private Optional<String> number = Optional.empty();
  private Optional<String> provider = Optional.empty();
  private Optional<String> carc = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();
  private Optional<Result> result = Optional.empty();
  private Optional<DateSpan> decided = Optional.empty();
  private Optional<DateSpan> service = Optional.empty();
  private Optional<Set<String>> visible = Optional.empty();
  private Optional<ClaimSummary.Place> after = Optional.empty();

  private Searches() {}

  static Searches all() {
    return new Searches();
  }

  Searches member(String wanted) {
    member = Optional.of(wanted);
    return this;
  }

  Searches family(String wanted) {
    family = Optional.of(wanted);
    return this;
  }

  Searches number(String wanted) {
    number = Optional.of(wanted);
    return this;
  }

  Searches provider(String wanted) {
    provider = Optional.of(wanted);
    return this;
  }

  Searches carc(String wanted) {
    carc = Optional.of(wanted);
    return this;
  }

  Searches outcome(Outcome wanted) {
    outcome = Optional.of(wanted);
    return this;
  }

  Searches result(Result wanted) {
    result = Optional.of(wanted);
    return this;
  }

  Searches decided(LocalDate from, int days) {
    decided = Optional.of(new DateSpan(from, from.plusDays(days - 1L)));
    return this;
  }

  Searches service(LocalDate from, int days) {
    service = Optional.of(new DateSpan(from, from.plusDays(days - 1L)));
    return this;
  }

  Searches visible(Set<String> npis) {
    visible = Optional.of(npis);
    return this;
  }

  Searches after(ClaimSummary.Place place) {
    after = Optional.of(place);
    return this;
  }

  ClaimSearch page(int count) {
    return new ClaimSearch(
        member, family, number, provider, carc, outcome, result, decided, service, visible, after,
        count);
  }

  /** One of every kind, over so many synthetic claims; the names say what is asked. */
  static Map<String, ClaimSearch> ofEveryKind(SyntheticClaims claims) {
    ClaimSummary middle = claims.claim(claims.total() / 2);
    LocalDate day = middle.place().decidedOn();
    String busiest = SyntheticClaims.provider(0);
    Set<String> few = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      few.add(SyntheticClaims.provider(i * 37));
    }
    Map<String, ClaimSearch> all = new LinkedHashMap<>();
    all.put("everything", all().page(50));
    all.put("everything, from the middle on", all().after(middle.place()).page(50));
    all.put("a member", all().member(middle.member()).page(50));
    all.put("a family", all().family(middle.member()).page(50));
    all.put("the payer's number", all().number(middle.claim()).page(50));
    all.put("the provider's number", all().number(middle.patientControlNumber()).page(50));
    all.put("the busiest provider", all().provider(busiest).page(50));
    all.put(
        "the busiest provider, from the middle on",
        all().provider(busiest).after(middle.place()).page(50));
    all.put(
        "his denials of a month",
        all().provider(busiest).result(Result.DENIED).decided(day, 30).page(50));
    all.put("his CARC 197", all().provider(busiest).carc("197").page(50));
    all.put("pended", all().result(Result.PENDED).page(50));
    all.put("denied, a page of 1,000", all().result(Result.DENIED).page(1_000));
    all.put("rejected, by outcome", all().outcome(Outcome.REJECTED).page(50));
    all.put("replaced", all().outcome(Outcome.REPLACED).page(50));
    all.put("CARC 45, on most claims", all().carc("45").page(50));
    all.put("CARC 197, on one in 25", all().carc("197").page(50));
    all.put("CARC 29, on one in 600", all().carc("29").page(50));
    all.put("CARC B7, on one in 20,000", all().carc("B7").page(50));
    all.put("decided on a day", all().decided(day, 1).page(50));
    all.put("denied within a week", all().result(Result.DENIED).decided(day, 7).page(50));
    all.put("CARC 29 within a month", all().carc("29").decided(day, 30).page(50));
    all.put("served on a day", all().service(day, 1).page(50));
    all.put("served within a month", all().service(day, 30).page(50));
    all.put("a partner of 20 NPIs", all().visible(few).page(50));
    all.put("his denials", all().visible(few).result(Result.DENIED).page(50));
    all.put("a partner's own claim", all().visible(few).number(middle.claim()).page(50));
    return all;
  }
}
