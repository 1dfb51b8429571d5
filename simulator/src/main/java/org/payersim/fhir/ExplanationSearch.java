package org.payersim.fhir;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;

/**
 * Finds explanations of benefits: by patient (the member number), by identifier (the payer's number
 * or the provider's), by {@code _id}, and by the day they were created. Of the last alone the whole
 * log is read through.
 *
 * @param sandbox whose
 * @param base address of {@code /fhir}
 */
record ExplanationSearch(Sandbox sandbox, String base) {
  private static final int USUAL = 20;
  private static final int AT_MOST = 200;
  private static final int LAST_OFFSET = 1_000_000;
  private static final String PATH = "/ExplanationOfBenefit";

  ExplanationOfBenefit read(String id) throws IOException {
    return find(id)
        .map(told -> new ExplanationsOfBenefit(sandbox.rules().payer()).of(told))
        .orElseThrow(() -> RefusedException.notFound("there is no claim of this number"));
  }

  private Optional<Told> find(String number) throws IOException {
    return Questions.to(sandbox).findClaim(number).map(Told::of);
  }

  /** What is asked for, and how much of it. */
  private record Paging(int offset, int count) {
    static Paging of(Parameters query) {
      return new Paging(
          number(query, "_offset", 0, LAST_OFFSET), number(query, "_count", USUAL, AT_MOST));
    }

    private static int number(Parameters query, String name, int usual, int most) {
      Optional<String> value = query.find(name);
      if (value.isEmpty()) {
        return usual;
      }
      if (!value.get().matches("\\d{1,9}")) {
        throw new RefusedException(400, IssueType.VALUE, name + " is a number");
      }
      return Math.min(most, Integer.parseInt(value.get()));
    }
  }

  Bundle search(Parameters query) throws IOException {
    Paging paging = Paging.of(query);
    List<DayCondition> days = new ArrayList<>();
    for (String value : query.list("created")) {
      days.add(DayCondition.of(value));
    }
    Optional<String> patient = query.find("patient").or(() -> query.find("patient.identifier"));
    Optional<String> identifier = query.find("identifier");
    Optional<String> id = query.find("_id");
    if (patient.isEmpty() && identifier.isEmpty() && id.isEmpty()) {
      if (days.isEmpty()) {
        throw new RefusedException(
            400, IssueType.REQUIRED, "search by patient, identifier, _id or created");
      }
      return ofDays(query, days, paging);
    }
    List<Told> found = new ArrayList<>();
    for (ClaimRecord record : candidates(patient, identifier, id)) {
      Told told = Told.of(record);
      if (isMeant(told, patient, identifier, id)
          && days.stream().allMatch(day -> day.holds(ExplanationsOfBenefit.created(told)))) {
        found.add(told);
      }
    }
    int from = Math.min(paging.offset(), found.size());
    int to = Math.min(found.size(), from + paging.count());
    return bundle(query, paging, found.subList(from, to), found.size());
  }

  private List<ClaimRecord> candidates(
      Optional<String> patient, Optional<String> identifier, Optional<String> id)
      throws IOException {
    List<String> numbers = new ArrayList<>();
    identifier.ifPresent(one -> numbers.add(value(one)));
    id.ifPresent(numbers::add);
    String family = patient.map(ExplanationSearch::member).orElse("");
    if (!family.isEmpty()) {
      family = sandbox.rules().findFamily(family).map(one -> one.id()).orElse(family);
    }
    List<ClaimRecord> found = new ArrayList<>(Questions.to(sandbox).claims(family, numbers));
    if (patient.isEmpty()) {
      // Whether one of them was reversed only its family knows.
      Map<String, ClaimRecord> known = new LinkedHashMap<>();
      for (ClaimRecord record : found) {
        known.put(record.number(), Questions.to(sandbox).findClaim(record.number()).orElse(record));
      }
      return List.copyOf(known.values());
    }
    return found;
  }

  private boolean isMeant(
      Told told, Optional<String> patient, Optional<String> identifier, Optional<String> id) {
    AdjudicatedClaim claim = told.claim();
    String number = claim.payerControlNumber();
    String account = claim.claim().patientControlNumber();
    String member = claim.claim().subscriber().memberId();
    return (patient.isEmpty() || isOf(member, member(patient.get())))
        && (identifier.isEmpty() || isNumber(identifier.get(), number, account))
        && (id.isEmpty() || id.get().equals(number));
  }

  /** Also under another number on his card than the family's own. */
  private boolean isOf(String member, String asked) {
    return member.equals(asked)
        || sandbox
            .rules()
            .findFamily(asked)
            .equals(sandbox.rules().findFamily(member).filter(f -> !f.members().isEmpty()));
  }

  private static boolean isNumber(String asked, String number, String account) {
    String value = value(asked);
    int bar = asked.indexOf('|');
    String system = bar < 0 ? "" : asked.substring(0, bar);
    return switch (system) {
      case "" -> value.equals(number) || value.equals(account);
      case Systems.CLAIM_NUMBER -> value.equals(number);
      case Systems.ACCOUNT_NUMBER -> value.equals(account);
      default -> false;
    };
  }

  private static String value(String token) {
    return token.substring(token.indexOf('|') + 1);
  }

  /** {@code Patient/ID}, {@code ID}, or {@code system|ID}. */
  private static String member(String patient) {
    return value(patient.substring(patient.lastIndexOf('/') + 1));
  }

  private Bundle ofDays(Parameters query, List<DayCondition> days, Paging paging)
      throws IOException {
    Set<String> waiting = new HashSet<>();
    sandbox.queue().forEach(item -> waiting.add(item.claim()));
    Questions.ClaimPage page =
        Questions.to(sandbox)
            .page(
                claim -> {
                  Told told = new Told(claim, false, Optional.empty());
                  return (told.decision().isPresent()
                          || waiting.contains(claim.payerControlNumber()))
                      && days.stream()
                          .allMatch(day -> day.holds(ExplanationsOfBenefit.created(told)));
                },
                paging.offset(),
                paging.count());
    List<Told> found = new ArrayList<>();
    for (AdjudicatedClaim claim : page.claims()) {
      found.add(find(claim.payerControlNumber()).orElse(new Told(claim, false, Optional.empty())));
    }
    return bundle(query, paging, found, page.total());
  }

  private Bundle bundle(Parameters query, Paging paging, List<Told> found, int total) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(total);
    bundle.addLink().setRelation("self").setUrl(url(query, paging.offset(), paging.count()));
    if (paging.count() > 0 && paging.offset() + paging.count() < total) {
      bundle
          .addLink()
          .setRelation("next")
          .setUrl(url(query, paging.offset() + paging.count(), paging.count()));
    }
    ExplanationsOfBenefit explanations = new ExplanationsOfBenefit(sandbox.rules().payer());
    for (Told told : found) {
      ExplanationOfBenefit one = explanations.of(told);
      bundle
          .addEntry()
          .setFullUrl(base + PATH + "/" + one.getIdElement().getIdPart())
          .setResource(one)
          .getSearch()
          .setMode(Bundle.SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private String url(Parameters query, int offset, int count) {
    StringBuilder url = new StringBuilder(base + PATH + "?");
    for (Parameters.Parameter one : query.all()) {
      if (!one.name().equals("_offset") && !one.name().equals("_count")) {
        url.append(encoded(one.name())).append('=').append(encoded(one.value())).append('&');
      }
    }
    return url.append("_count=").append(count).append("&_offset=").append(offset).toString();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** One condition on a day: {@code ge2026-01-01}; of a month or year any day of it. */
  private record DayCondition(String prefix, LocalDate from, LocalDate to) {
    static DayCondition of(String value) {
      boolean has = value.length() > 2 && Character.isLetter(value.charAt(0));
      String prefix = has ? value.substring(0, 2) : "eq";
      String day = has ? value.substring(2) : value;
      if (!List.of("eq", "ne", "gt", "lt", "ge", "le").contains(prefix)) {
        throw new RefusedException(400, IssueType.VALUE, "created: no such prefix");
      }
      try {
        return switch (day.length()) {
          case 4 -> {
            LocalDate first = LocalDate.parse(day + "-01-01");
            yield new DayCondition(prefix, first, first.plusYears(1).minusDays(1));
          }
          case 7 -> {
            LocalDate first = LocalDate.parse(day + "-01");
            yield new DayCondition(prefix, first, first.plusMonths(1).minusDays(1));
          }
          default -> {
            LocalDate only = LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
            yield new DayCondition(prefix, only, only);
          }
        };
      } catch (DateTimeException e) {
        throw new RefusedException(400, IssueType.VALUE, "created: not a date");
      }
    }

    boolean holds(String created) {
      LocalDate day = LocalDate.parse(created);
      return switch (prefix) {
        case "eq" -> !day.isBefore(from) && !day.isAfter(to);
        case "ne" -> day.isBefore(from) || day.isAfter(to);
        case "gt" -> day.isAfter(to);
        case "lt" -> day.isBefore(from);
        case "ge" -> !day.isBefore(from);
        default -> !day.isAfter(to);
      };
    }
  }
}
