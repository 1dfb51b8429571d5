package org.payersim.control;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.status.ClaimStatus;

/** What a stub answers. */
public sealed interface StubAnswer {
  /** The claim does not enter adjudication: its 277CA carries these statuses, at least one. */
  record Reject(List<ClaimStatus> statuses) implements StubAnswer {
    public Reject {
      statuses = List.copyOf(statuses);
    }
  }

  /** The claim waits for an examiner, for this reason. */
  record Pend(Reason reason) implements StubAnswer {}

  /**
   * The transaction set the claim came in is not accepted: its 999 says so with these codes, and
   * none of its claims was ever received.
   *
   * @param codes of IK502 to IK506, at least one, such as 5 or I5
   */
  record RejectSet(List<String> codes) implements StubAnswer {
    public RejectSet {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The claim waits for so long, by the payer's clock; then the rules decide it.
   *
   * @param time from the day it was received on
   */
  record Delay(Period time) implements StubAnswer {}

  /**
   * An answer whose value stands in the claim; it is read when the claim is answered.
   *
   * @param verb which answer
   * @param value where its reason, amount or status stands
   * @param rest of what is not paid, why
   */
  record FromClaim(Verb verb, ValueTemplate value, Reason rest) implements StubAnswer {
    /** Which answer it is. */
    public enum Verb {
      DENY,
      PAY,
      PEND,
      REJECT;

      /** Whether it is answered line by line. */
      public boolean isOfLines() {
        return this == DENY || this == PAY;
      }
    }

    /**
     * The answer for a claim.
     *
     * @param facts what the names stand for
     * @return empty if what stands there is no reason, amount or status
     */
    public Optional<StubAnswer> answer(UnaryOperator<String> facts) {
      String text = value.fill(facts);
      return switch (verb) {
        case DENY -> ValueTemplate.reason(text).map(Deny::new);
        case PEND -> ValueTemplate.reason(text).map(Pend::new);
        case REJECT -> ValueTemplate.status(text).map(status -> new Reject(List.of(status)));
        case PAY ->
            ValueTemplate.amount(text).map(a -> new Pay(Optional.empty(), Optional.of(a), rest));
      };
    }
  }

  /** The claim is received, and nothing more is ever heard of it. */
  record Ignore() implements StubAnswer {}

  /** Something about the money of lines. */
  sealed interface OfLines extends StubAnswer permits Deny, Pay, Adjust {}

  /** Nothing is paid. */
  record Deny(Reason reason) implements OfLines {}

  /**
   * Part of the charge is paid.
   *
   * @param part of the charge; absent if it is an amount
   * @param amount a line, the charge at most; absent if it is a part
   * @param rest why the rest is not paid
   */
  record Pay(Optional<Rate> part, Optional<Money> amount, Reason rest) implements OfLines {}

  /**
   * Just these amounts are taken off the charge.
   *
   * @param amounts at least one
   * @param paid what has to be left; if it is not, the stub is refused
   */
  record Adjust(List<Amount> amounts, Optional<Money> paid) implements OfLines {
    public Adjust {
      amounts = List.copyOf(amounts);
    }

    /** What is taken off together. */
    public Money sum() {
      return amounts.stream().map(Amount::amount).reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * An amount taken off, and why.
   *
   * @param amount more than zero
   */
  record Amount(Reason reason, Money amount) {}
}
