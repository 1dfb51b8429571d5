package org.payersim.sandbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.inquiry.ClaimRecords;
import org.payersim.inquiry.ClaimStatusDesk;
import org.payersim.inquiry.EligibilityDesk;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.Ledger;
import org.payersim.money.Money;

/**
 * Where questions are answered, as everything stands now.
 *
 * @param desk what the sandbox keeps
 * @param today day of the question
 */
record InquiryDesks(IntakeDesk desk, LocalDate today) {
  EligibilityDesk eligibility() {
    Ledger ledger = desk.ledger();
    return new EligibilityDesk(ledger.rules(), family -> balances(ledger, family), today);
  }

  ClaimStatusDesk claimStatus() {
    return new ClaimStatusDesk(desk.ledger().rules(), records(), today);
  }

  ClaimRecords records() {
    return new ClaimFiles(desk);
  }

  private static Balances balances(Ledger ledger, String familyId) {
    Map<AccumulatorId, Money> used = new HashMap<>();
    for (Accumulator accumulator : ledger.accumulators(familyId)) {
      used.put(accumulator.id(), accumulator.used());
    }
    return id -> used.getOrDefault(id, Money.ZERO);
  }
}
