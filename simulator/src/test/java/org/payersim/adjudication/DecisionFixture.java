package org.payersim.adjudication;

import static org.payersim.adjudication.worksheet.AccumulatorId.Kind.DEDUCTIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.status.ClaimStatus;

/**
 * Decisions as tests tell of them: {@code decided(claim).line("80", reduced("CO-45", "40"))}. The
 * stages and findings are the fixture's own.
 */
public final class DecisionFixture {
  public static final LocalDate RECEIVED_ON = LocalDate.of(2026, 3, 2);
  private static final DateSpan YEAR =
      new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  /** What the fixture's stages find. */
  public sealed interface Found extends Finding {
    record Covered(String plan, DateSpan period, Optional<String> group) implements Found {}

    record OnSchedule(String schedule, Money allowed, Money charge) implements Found {}

    record DeductibleTaken(Money taken, Money left, Rate coinsurance) implements Found {}

    record NotInForce(LocalDate service, List<DateSpan> coverage) implements Found {}

    record MemberUnknown(String memberId) implements Found {}
  }

  private final Claim claim;
  private String status = "1";
  private Notices notices = Notices.NONE;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<LineDetermination> lines = new ArrayList<>();

  private DecisionFixture(Claim claim) {
    this.claim = claim;
  }

  public static DecisionFixture decided(Claim claim) {
    return new DecisionFixture(claim);
  }

  /** A claim answered in the 277CA; statuses as {@code A7:562:85}. */
  public static AdjudicatedClaim rejected(Claim claim, String... statuses) {
    List<Ruling> rulings =
        Stream.of(statuses)
            .map(s -> s.split(":"))
            .map(s -> new ClaimStatus(s[0], s[1], s.length > 2 ? s[2] : ""))
            .<Ruling>map(
                s ->
                    new Ruling.Rejected(
                        "KnownMember", new Found.MemberUnknown(claim.subscriber().memberId()), s))
            .toList();
    return new AdjudicatedClaim(claim, new Adjudication.Rejected(rulings));
  }

  public DecisionFixture status(String clp02) {
    status = clp02;
    return this;
  }

  /** What the remittance tells of other parties. */
  public DecisionFixture notices(Notices told) {
    notices = told;
    return this;
  }

  public DecisionFixture covered() {
    rulings.add(
        new Ruling.Noted(
            "EligibleOnDate", new Found.Covered("GOLD-PPO", YEAR, Optional.of("G-100"))));
    return this;
  }

  /** Decides the next line. */
  public DecisionFixture line(String allowed, Ruling... rulings) {
    int index = lines.size();
    lines.add(
        new LineDetermination(
            index + 1, claim.lines().get(index).charge(), Money.of(allowed), List.of(rulings)));
    return this;
  }

  /** The part of the charge above the schedule. */
  public static Ruling reduced(String reason, String amount) {
    return new Ruling.Reduced(
        "FeeSchedule",
        new Found.OnSchedule("STANDARD-2026", Money.of("80"), Money.of("120")),
        new Adjustment(reason(reason), Money.of(amount)));
  }

  /** The patient's share, counted towards his deductible. */
  public static Ruling shared(String reason, String amount) {
    Money money = Money.of(amount);
    return new Ruling.Shared(
        "CostShare",
        new Found.DeductibleTaken(money, Money.of("460"), Rate.of("20%")),
        new Adjustment(reason(reason), money),
        List.of(
            new Posting(
                new AccumulatorId("GOLD-PPO", YEAR, "01", DEDUCTIBLE, AccumulatorId.Network.IN),
                money)));
  }

  public static Ruling denied(String reason, String amount) {
    return new Ruling.Denied(
        "EligibleOnDate",
        new Found.NotInForce(LocalDate.of(2026, 3, 1), List.of(YEAR)),
        new Adjustment(reason(reason), Money.of(amount)));
  }

  /** {@code CO-45} or {@code PR-27 N30 MA130}. */
  public static Reason reason(String text) {
    String[] parts = text.split(" ");
    String[] code = parts[0].split("-");
    return new Reason(
        AdjustmentGroup.valueOf(code[0]), code[1], List.of(parts).subList(1, parts.length));
  }

  public Determination determination() {
    return new Determination(
        "2026061" + claim.patientControlNumber(),
        7,
        RECEIVED_ON,
        "F-1000",
        "01",
        "GOLD-PPO",
        "12",
        status,
        rulings,
        lines,
        Amounts.of(lines),
        notices);
  }

  public AdjudicatedClaim build() {
    return new AdjudicatedClaim(claim, new Adjudication.Finalized(determination()));
  }
}
