package org.payersim.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.PlainWords;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.WorkItem;
import org.payersim.web.journey.Delivery;
import org.payersim.web.operate.Snapshot;
import org.payersim.web.story.Choices;

/**
 * How a visitor's payer stands.
 *
 * @param time its time
 * @param files how many it got
 * @param tally what became of the claims in them
 * @param waiting claims that wait for an examiner
 * @param query what is searched for; empty for all
 * @param claims those found, the last first
 * @param members those found; of an empty search those somebody has claimed for
 * @param sent files found, the last first
 * @param now what goes through it
 */
public record PayerPage(
    LocalDateTime time,
    int files,
    Tally tally,
    List<Waiting> waiting,
    String query,
    List<Found> claims,
    List<Choices.Choice> members,
    List<Delivery> sent,
    Snapshot now) {
  private static final int FOUND_AT_MOST = 50;

  public PayerPage {
    waiting = List.copyOf(waiting);
    claims = List.copyOf(claims);
    members = List.copyOf(members);
    sent = List.copyOf(sent);
  }

  /**
   * A claim that waits.
   *
   * @param claim the payer's number
   * @param number the provider's
   * @param since day it came
   * @param why stages and what they would have denied it with
   */
  public record Waiting(String claim, String number, String since, String why) {}

  /**
   * A claim.
   *
   * @param number the provider's number
   * @param patient name and member number
   * @param charge what it charges
   * @param outcome what became of it
   * @param path its page
   */
  public record Found(String number, String patient, String charge, String outcome, String path) {}

  static PayerPage of(Visit visit, String query) throws IOException {
    List<AdjudicatedClaim> decided = visit.sandbox().listClaims();
    List<Delivery> deliveries = visit.list();
    return new PayerPage(
        visit.sandbox().payerClock().now(),
        deliveries.size(),
        Tally.of(decided),
        visit.sandbox().queue().stream().map(PayerPage::waiting).toList(),
        query,
        found(deliveries, query.strip().toUpperCase(Locale.ROOT)),
        members(visit, decided, query.strip().toUpperCase(Locale.ROOT)),
        files(deliveries, query.strip().toUpperCase(Locale.ROOT)),
        visit.traffic().snapshot());
  }

  /** Members of this name or number; without a search those of the claims that were decided. */
  private static List<Choices.Choice> members(
      Visit visit, List<AdjudicatedClaim> decided, String query) {
    Set<String> claimed = new HashSet<>();
    for (AdjudicatedClaim claim : decided) {
      claim.outcome().findFinal().ifPresent(d -> claimed.add(d.familyId() + "/" + d.person()));
    }
    return Choices.of(visit.sandbox().rules()).members().stream()
        .filter(
            member ->
                query.isEmpty()
                    ? claimed.contains(member.value())
                    : (member.value() + " " + member.words())
                        .toUpperCase(Locale.ROOT)
                        .contains(query))
        .limit(FOUND_AT_MOST)
        .toList();
  }

  /** Files with this in their title or number, or in the interchange itself. */
  private static List<Delivery> files(List<Delivery> deliveries, String query) {
    return deliveries.stream()
        .filter(
            file ->
                query.isEmpty()
                    || (file.number() + " " + file.title()).toUpperCase(Locale.ROOT).contains(query)
                    || file.documents().get(0).text().toUpperCase(Locale.ROOT).contains(query))
        .limit(FOUND_AT_MOST)
        .toList();
  }

  private static Waiting waiting(WorkItem item) {
    return new Waiting(
        item.claim(),
        item.patientControlNumber(),
        item.since().toLocalDate().toString(),
        String.join(
            "; ",
            item.reasons().stream()
                .map(pend -> PlainWords.title(pend.stage()) + " (" + pend.reason() + ")")
                .distinct()
                .toList()));
  }

  private static List<Found> found(List<Delivery> deliveries, String query) {
    List<Found> found = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (int i = 0; i < delivery.claims().size() && found.size() < FOUND_AT_MOST; i++) {
        AdjudicatedClaim claim = delivery.claims().get(i);
        Found row = row(delivery, i, claim);
        String text = row.number() + " " + row.patient() + " " + claim.payerControlNumber();
        if (text.toUpperCase(Locale.ROOT).contains(query)) {
          found.add(row);
        }
      }
    }
    return found;
  }

  private static Found row(Delivery delivery, int place, AdjudicatedClaim claim) {
    return new Found(
        claim.claim().patientControlNumber(),
        claim.claim().patient().party().firstName()
            + " "
            + claim.claim().patient().party().lastName()
            + ", "
            + claim.claim().subscriber().memberId(),
        PlainWords.money(claim.claim().charge()),
        outcome(claim),
        "/lab/sent/" + delivery.number() + "/" + (place + 1));
  }

  private static String outcome(AdjudicatedClaim claim) {
    return claim
        .outcome()
        .findFinal()
        .map(decided -> "paid " + PlainWords.money(decided.paid()))
        .orElseGet(
            () ->
                PlainWords.title(claim.outcome().getClass().getSimpleName())
                    .toLowerCase(Locale.ROOT));
  }
}
