package org.payersim.scenarios.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;

/**
 * Which claims are meant: as the payer received them. What is said after {@link #withLine} is about
 * the same line.
 */
public final class ClaimPattern {
  private static final int SHOWN = 3;

  private final List<Criterion<Claim>> ofClaim;
  private final List<List<Criterion<ServiceLine>>> ofLines;

  private record Criterion<T>(String words, Predicate<T> test, Function<T, String> actual) {}

  private ClaimPattern(List<Criterion<Claim>> ofClaim, List<List<Criterion<ServiceLine>>> ofLines) {
    this.ofClaim = ofClaim;
    this.ofLines = ofLines;
  }

  /** Every claim. */
  public static ClaimPattern claims() {
    return new ClaimPattern(List.of(), List.of());
  }

  private ClaimPattern and(String words, Predicate<Claim> test, Function<Claim, String> actual) {
    List<Criterion<Claim>> more = new ArrayList<>(ofClaim);
    more.add(new Criterion<>(words, test, actual));
    return new ClaimPattern(more, ofLines);
  }

  private ClaimPattern andLine(
      String words, Predicate<ServiceLine> test, Function<ServiceLine, String> actual) {
    if (ofLines.isEmpty()) {
      throw new IllegalStateException("say first which line: withLine(code)");
    }
    List<List<Criterion<ServiceLine>>> lines = new ArrayList<>(ofLines);
    List<Criterion<ServiceLine>> last = new ArrayList<>(lines.remove(lines.size() - 1));
    last.add(new Criterion<>(words, test, actual));
    lines.add(last);
    return new ClaimPattern(ofClaim, lines);
  }

  /** CLM01. */
  public ClaimPattern numbered(String number) {
    return and(
        "number " + number,
        claim -> claim.patientControlNumber().equals(number),
        Claim::patientControlNumber);
  }

  /** The subscriber's member number. */
  public ClaimPattern forMember(String id) {
    return and(
        "member " + id,
        claim -> claim.subscriber().memberId().equals(id),
        claim -> claim.subscriber().memberId());
  }

  /** NPI of the billing provider. */
  public ClaimPattern billedBy(String npi) {
    return and(
        "billed by " + npi,
        claim -> claim.billing().party().npi().equals(npi),
        claim -> claim.billing().party().npi());
  }

  /** ICD-10-CM without a dot. */
  public ClaimPattern withDiagnosis(String code) {
    return and(
        "diagnosis " + code,
        claim -> claim.diagnoses().stream().map(Diagnosis::code).anyMatch(code::equals),
        claim -> claim.diagnoses().stream().map(Diagnosis::code).toList().toString());
  }

  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  public ClaimPattern withFrequency(String code) {
    return and("frequency " + code, claim -> claim.frequency().equals(code), Claim::frequency);
  }

  /** REF of the claim, such as G1 for a prior authorisation. */
  public ClaimPattern withReference(String qualifier, String value) {
    return and(
        "REF " + qualifier + " " + value,
        claim -> claim.findReference(qualifier).filter(value::equals).isPresent(),
        claim -> claim.findReference(qualifier).orElse("none"));
  }

  /** CLM02, in dollars. */
  public ClaimPattern charging(String amount) {
    return and(
        "charge " + amount,
        claim -> claim.charge().equals(Money.of(amount)),
        claim -> claim.charge().toString());
  }

  /** It has a line with this procedure. */
  public ClaimPattern withLine(String procedure) {
    List<List<Criterion<ServiceLine>>> lines = new ArrayList<>(ofLines);
    lines.add(
        List.of(
            new Criterion<>(
                "line " + procedure,
                line -> line.procedure().code().equals(procedure),
                line -> line.procedure().code())));
    return new ClaimPattern(ofClaim, lines);
  }

  /** The line has this modifier. */
  public ClaimPattern withModifier(String modifier) {
    return andLine(
        "modifier " + modifier,
        line -> line.procedure().modifiers().contains(modifier),
        line -> line.procedure().modifiers().toString());
  }

  /** The line has so many units. */
  public ClaimPattern withUnits(String units) {
    return andLine(
        "units " + units,
        line -> line.units().toString().equals(units),
        line -> line.units().toString());
  }

  /** The line charges this, in dollars. */
  public ClaimPattern lineCharging(String amount) {
    return andLine(
        "charge " + amount,
        line -> line.charge().equals(Money.of(amount)),
        line -> line.charge().toString());
  }

  boolean matches(Claim claim) {
    return misses(claim).isEmpty();
  }

  /** What of the pattern a claim is not, each with what it is. */
  private List<String> misses(Claim claim) {
    List<String> misses = new ArrayList<>();
    for (Criterion<Claim> one : ofClaim) {
      if (!one.test.test(claim)) {
        misses.add(one.words + ", but has " + one.actual.apply(claim));
      }
    }
    for (List<Criterion<ServiceLine>> wanted : ofLines) {
      misses.addAll(nearest(claim, wanted));
    }
    return misses;
  }

  /** What the line that is nearest lacks; nothing if one is as wanted. */
  private static List<String> nearest(Claim claim, List<Criterion<ServiceLine>> wanted) {
    List<String> nearest = List.of();
    for (ServiceLine line : claim.lines()) {
      List<String> misses =
          wanted.stream()
              .filter(one -> !one.test.test(line))
              .map(
                  one ->
                      "line %d: %s, but has %s"
                          .formatted(line.number(), one.words, one.actual.apply(line)))
              .toList();
      if (misses.isEmpty()) {
        return misses;
      }
      if (nearest.isEmpty() || misses.size() < nearest.size()) {
        nearest = misses;
      }
    }
    return nearest;
  }

  void verify(List<AdjudicatedClaim> received, Times times) {
    List<Claim> claims = received.stream().map(AdjudicatedClaim::claim).toList();
    List<Claim> found = claims.stream().filter(this::matches).toList();
    if (times.include(found.size())) {
      return;
    }
    StringBuilder message = new StringBuilder();
    message.append("expected ").append(times).append(" of ").append(this).append(", received ");
    message.append(found.size()).append(" of ").append(claims.size()).append(" claims");
    found.forEach(claim -> message.append("\n  matches: ").append(claim.patientControlNumber()));
    claims.stream()
        .filter(claim -> !matches(claim))
        .sorted(Comparator.comparingInt(claim -> misses(claim).size()))
        .limit(SHOWN)
        .forEach(
            claim ->
                message
                    .append("\n  near miss: ")
                    .append(claim.patientControlNumber())
                    .append(": ")
                    .append(String.join("; ", misses(claim))));
    throw new AssertionError(message.toString());
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    ofClaim.forEach(one -> words.add(one.words));
    ofLines.forEach(line -> line.forEach(one -> words.add(one.words)));
    return words.isEmpty() ? "any claim" : "claims with " + String.join(", ", words);
  }
}
