package org.payersim.adjudication.accept;

import java.util.List;
import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineFault;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * Do the lines charge together what the claim charges (CLM02 = sum of SV102)? Source: 005010X222A1
 * CLM02, WEDI SNIP type 3; status 400 out of balance, 178 submitted charges.
 */
public final class ClaimBalances extends EntryStage {
  private static final ClaimStatus OUT_OF_BALANCE = ClaimStatus.of("A7", "400");
  private static final ClaimStatus BAD_CHARGE = ClaimStatus.of("A7", "178");

  /** Our own bound: a line charge has at most eight digits before the point. */
  private static final Money MOST = Money.of("99999999.99");

  /** The sums agree. */
  public record Balanced(Money charge, int lines) implements Finding {}

  /** They do not. */
  public record OutOfBalance(Money charge, Money lineCharges) implements Finding {}

  /** A line's charge is negative or beyond any real one. */
  public record ImplausibleCharge(int line, Money charge) implements LineFault {}

  @Override
  protected void examine(Worksheet claim) {
    List<ServiceLine> lines = claim.claim().lines();
    boolean plausible = true;
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine line = lines.get(i);
      if (line.charge().isNegative() || line.charge().compareTo(MOST) > 0) {
        claim.reject(this, new ImplausibleCharge(line.number(), line.charge()), BAD_CHARGE);
        plausible = false;
      }
    }
    if (plausible) {
      balance(claim);
    }
  }

  private void balance(Worksheet claim) {
    Money charge = claim.claim().charge();
    Money lineCharges = claim.claim().lineCharges();
    if (charge.equals(lineCharges)) {
      claim.note(this, new Balanced(charge, claim.lines().size()));
    } else {
      claim.reject(this, new OutOfBalance(charge, lineCharges), OUT_OF_BALANCE);
    }
  }
}
