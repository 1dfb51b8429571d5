package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Member;
import org.payersim.expression.Condition;
import org.payersim.expression.Condition.UndecidableException;
import org.payersim.rules.UserRule;

/**
 * What the names in rules without Java stand for at one line; made when such a rule is asked. Money
 * is whole cents, days are ISO texts, units are begun units.
 *
 * @param line whose facts
 */
public record ClaimFacts(LineWorksheet line) implements Condition.Facts {
  private static final int THOUSAND = 1000;

  /**
   * Whether a rule's condition holds at a line. One that has no answer does not.
   *
   * @param notToBeTold is told why there is no answer
   */
  public static boolean holds(LineWorksheet line, UserRule rule, Consumer<String> notToBeTold) {
    try {
      return rule.condition().holds(new ClaimFacts(line));
    } catch (UndecidableException e) {
      notToBeTold.accept(String.valueOf(e.getMessage()));
      return false;
    }
  }

  @Override
  public Object of(String name) {
    int dot = name.indexOf('.');
    String field = name.substring(dot + 1);
    return switch (name.substring(0, Math.max(0, dot))) {
      case "claim" -> ofClaim(field);
      case "line" -> ofLine(field);
      case "member" -> ofMember(field);
      case "provider" -> ofProvider(field);
      case "plan" -> ofPlan(field);
      case "history" -> daysAgo();
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no such fact: " + name);
  }

  private Object ofClaim(String field) {
    Claim claim = line.claim().claim();
    return switch (field) {
      case "type" -> claim.type().name().toLowerCase(Locale.ROOT);
      case "charge" -> claim.charge().cents();
      case "lines" -> (long) claim.lines().size();
      case "place" -> claim.facilityCode();
      case "typeOfBill" -> claim.type() == ClaimType.INSTITUTIONAL ? claim.typeOfBill() : "";
      case "frequency" -> claim.frequency();
      case "sequence" -> claim.payerSequence();
      case "received" -> line.claim().caseFile().receivedOn().toString();
      case "diagnoses" -> claim.diagnoses().stream().map(Diagnosis::code).toList();
      case "codes" -> claim.lines().stream().map(l -> l.procedure().code()).toList();
      case "authorized" -> claim.findReference("G1").isPresent();
      default -> throw unknown(field);
    };
  }

  private Object ofLine(String field) {
    ServiceLine service = line.service();
    return switch (field) {
      case "number" -> (long) service.number();
      case "code" -> service.procedure().code();
      case "modifiers" -> service.procedure().modifiers();
      case "revenue" -> service.revenueCode();
      case "charge" -> service.charge().cents();
      case "allowed" -> line.isPriced() ? line.allowed().cents() : service.charge().cents();
      case "units" -> (service.units().thousandths() + THOUSAND - 1) / THOUSAND;
      case "place" -> line.claim().claim().placeOfService(service);
      case "from" -> service.service().from().toString();
      case "to" -> service.service().to().toString();
      case "diagnoses" -> pointedTo(service);
      case "inNetwork" -> line.isInNetwork();
      default -> throw unknown(field);
    };
  }

  private List<String> pointedTo(ServiceLine service) {
    List<Diagnosis> diagnoses = line.claim().claim().diagnoses();
    return service.diagnosisPointers().stream()
        .filter(position -> position >= 1 && position <= diagnoses.size())
        .map(position -> diagnoses.get(position - 1).code())
        .toList();
  }

  private Object ofMember(String field) {
    Optional<Member> patient = line.claim().patient();
    return switch (field) {
      case "id" -> line.claim().claim().subscriber().memberId();
      case "person" -> patient.map(Member::person).orElse("");
      case "sex" -> line.claim().claim().patient().gender();
      case "age" -> age();
      default -> throw unknown(field);
    };
  }

  /** In completed years on the first day of the line; -1 if no birth date was sent. */
  private long age() {
    LocalDate day = line.service().service().from();
    return line.claim()
        .claim()
        .patient()
        .birthDate()
        .map(born -> ChronoUnit.YEARS.between(born, day))
        .orElse(-1L);
  }

  private Object ofProvider(String field) {
    Claim claim = line.claim().claim();
    return switch (field) {
      case "billing" -> claim.billing().party().id();
      case "tax" -> claim.billing().party().findTaxNumber().orElse("");
      case "rendering" -> line.renderingNpi();
      case "specialty" ->
          line.claim()
              .rules()
              .findProvider(line.renderingNpi())
              .map(provider -> provider.specialty())
              .orElse("");
      default -> throw unknown(field);
    };
  }

  private Object ofPlan(String field) {
    return switch (field) {
      case "id" -> line.findPlan().map(plan -> plan.id()).orElse("");
      case "network" -> line.findPlan().map(plan -> plan.network()).orElse("");
      default -> throw unknown(field);
    };
  }

  /** How many days before this line each earlier service of the patient was, by code. */
  private Map<String, List<Long>> daysAgo() {
    Map<String, List<Long>> days = new HashMap<>();
    LocalDate day = line.service().service().from();
    for (Rendered service : line.claim().services()) {
      if (service.line().isEmpty()) {
        days.computeIfAbsent(service.procedure().code(), none -> new ArrayList<>())
            .add(ChronoUnit.DAYS.between(service.days().from(), day));
      }
    }
    return days;
  }
}
