package org.payersim.web.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.explain.CodeWords;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;
import org.payersim.web.journey.Delivery;

/**
 * A claim of the worklist, as it stands after the last thing that happened to it.
 *
 * @param number the provider's number
 * @param path its page
 * @param patient name and member number
 * @param state what became of it
 * @param code why, as a code; empty if nothing is wrong
 * @param words the same in words
 * @param charge what it charges
 * @param paid what was paid
 * @param atStake what could still be recovered: all that is denied, rejected or waits
 * @param age days since the first service
 */
public record Work(
    String number,
    String path,
    String patient,
    State state,
    String code,
    String words,
    Money charge,
    Money paid,
    Money atStake,
    long age) {
  private static final Pattern CLAIM =
      Pattern.compile("(?:^|[~\\n])CLM\\*([^*~]{1,40})\\*([0-9]{1,9}(?:[.][0-9]{1,2})?)[*~]");

  /** What became of a claim. */
  public enum State {
    REJECTED("Rejected"),
    DENIED("Denied"),
    PART("Denied in part"),
    WAITS("Waits"),
    PAID("Paid"),
    VOIDED("Taken back");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In a word or two. */
    public String words() {
      return words;
    }

    /** Its name in style sheets. */
    public String css() {
      return this == PART
          ? "denied"
          : this == VOIDED ? "rejected" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether something can still be done about it. */
  public boolean isOpen() {
    return state != State.PAID && state != State.VOIDED;
  }

  /** Whether the payer has decided it, so that it can be appealed and posted. */
  public boolean isDecided() {
    return state == State.DENIED || state == State.PART || state == State.PAID;
  }

  /** A claim of a delivery. */
  static Work of(Delivery delivery, int place, LocalDate today) {
    AdjudicatedClaim claim = delivery.claims().get(place);
    String path = "/lab/sent/" + delivery.number() + "/" + (place + 1);
    return switch (claim.outcome()) {
      case Adjudication.Rejected rejected -> {
        Optional<ClaimStatus> first =
            rejected.rejections().stream().findFirst().map(r -> r.status());
        yield row(
            claim,
            path,
            State.REJECTED,
            first.map(ClaimStatus::toString).orElse(""),
            first.map(CodeWords::of).orElse(""),
            Money.ZERO,
            claim.claim().charge(),
            today);
      }
      case Adjudication.Pended pended -> {
        String code = pended.reasons().get(0).reason().toString();
        yield row(
            claim,
            path,
            State.WAITS,
            code,
            CodeWords.of(pended.reasons().get(0).reason()),
            Money.ZERO,
            claim.claim().charge(),
            today);
      }
      case Adjudication.Voided voided ->
          row(claim, path, State.VOIDED, "", "Taken back", Money.ZERO, Money.ZERO, today);
      case Adjudication.Finalized decided -> decided(claim, path, decided.determination(), today);
      case Adjudication.Replaced decided -> decided(claim, path, decided.determination(), today);
    };
  }

  private static Work decided(
      AdjudicatedClaim claim, String path, Determination decided, LocalDate today) {
    List<LineDetermination> denied =
        decided.lines().stream().filter(LineDetermination::isDenied).toList();
    Money open = denied.stream().map(LineDetermination::charge).reduce(Money.ZERO, Money::plus);
    Optional<Adjustment> first =
        denied.stream().flatMap(line -> line.adjustments().stream()).findFirst();
    State state =
        denied.isEmpty()
            ? State.PAID
            : denied.size() == decided.lines().size() ? State.DENIED : State.PART;
    return row(
        claim,
        path,
        state,
        first.map(a -> a.reason().group() + "-" + a.reason().carc()).orElse(""),
        first.map(a -> CodeWords.of(a.reason())).orElse("Nothing denied"),
        decided.paid(),
        open,
        today);
  }

  private static Work row(
      AdjudicatedClaim claim,
      String path,
      State state,
      String code,
      String words,
      Money paid,
      Money open,
      LocalDate today) {
    return new Work(
        claim.claim().patientControlNumber(),
        path,
        claim.claim().patient().party().firstName()
            + " "
            + claim.claim().patient().party().lastName()
            + ", "
            + claim.claim().subscriber().memberId(),
        state,
        code,
        words,
        claim.claim().charge(),
        paid,
        open,
        Math.max(0, ChronoUnit.DAYS.between(claim.claim().serviceSpan().from(), today)));
  }

  /** A file of which the payer read no claim; empty if no claim can be told from it either. */
  static Optional<Work> ofFile(Delivery delivery) {
    Matcher claim = CLAIM.matcher(delivery.documents().get(0).text());
    if (delivery.isInquiry() || !claim.find()) {
      return Optional.empty();
    }
    Money charge = Money.of(claim.group(2));
    return Optional.of(
        new Work(
            claim.group(1),
            "/lab/sent/" + delivery.number(),
            "",
            State.REJECTED,
            "999",
            "The file was not taken in",
            charge,
            Money.ZERO,
            charge,
            0));
  }
}
