package org.payersim.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.cover.CoveredOnDate;
import org.payersim.adjudication.cover.OrderOfBenefits.OtherFirst;
import org.payersim.adjudication.price.ClaimPricing.ByDrg;
import org.payersim.adjudication.price.NonCoveredCharges;
import org.payersim.adjudication.share.CostShare;
import org.payersim.adjudication.total.PromptPay;
import org.payersim.adjudication.worksheet.CoverageEnded;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.UnderContract;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * What a remittance tells of a claim beside its sums; a fold over the rulings of its lines, none of
 * it balances. Source: 005010X221A1, loop 2100.
 *
 * @param coverageEnded the last day of coverage, where a line is denied because it is over (DTM
 *     036); the first if lines name several
 * @param otherFirst who comes before this payer, where a line is denied for that (NM1 PR and GB)
 * @param drg the diagnosis-related group the stay was priced by (CLP11, CLP12, MIA04)
 * @param contract the contract its lines were priced under, the first if several (REF CE); empty
 * @param covered what was charged for services the plan covers, whatever was paid for them (AMT
 *     AU): nothing of a denied line, and not the part a hospital does not ask for or that falls on
 *     days without coverage; negative on a reversal
 * @param discount given up for prompt payment (AMT D8); negative on a reversal
 * @param coveredDays of a hospital stay, those paid of what is billed by the day (QTY CA)
 * @param coinsuredDays among the days of a stay, those the patient bears an amount for (QTY CD)
 */
public record ClaimSupplement(
    Optional<LocalDate> coverageEnded,
    Optional<OtherFirst> otherFirst,
    Optional<ByDrg> drg,
    String contract,
    Money covered,
    Money discount,
    Quantity coveredDays,
    Quantity coinsuredDays) {
  /** Of the lines one CLP tells of. */
  public static ClaimSupplement of(Claim claim, List<LinePayment> lines) {
    Gathering gathering = new Gathering(isStay(claim));
    for (int i = 0; i < lines.size(); i++) {
      gathering.line(lines.get(i));
    }
    return gathering.gathered();
  }

  /** Whether a claim is a hospital's for an inpatient: second digit of the type of bill. */
  public static boolean isStay(Claim claim) {
    return claim.detail() instanceof ClaimDetail.Institutional
        && claim.facilityCode().endsWith("1");
  }

  /** One pass over all rulings. */
  private static final class Gathering {
    private final boolean stay;
    private @Nullable LocalDate coverageEnded;
    private @Nullable OtherFirst otherFirst;
    private @Nullable ByDrg drg;
    private String contract = "";
    private long covered;
    private long discount;
    private long coveredDays;
    private int coinsuredDays;

    Gathering(boolean stay) {
      this.stay = stay;
    }

    void line(LinePayment line) {
      long charge = line.decided().charge().cents();
      boolean denied = false;
      List<Ruling> rulings = line.decided().rulings();
      for (int i = 0; i < rulings.size(); i++) {
        Ruling ruling = rulings.get(i);
        if (ruling instanceof Ruling.Noted noted) {
          priced(noted.finding());
        } else if (ruling instanceof Ruling.Reduced reduced) {
          charge -= notCovered(reduced);
          reduced(reduced);
        } else if (ruling instanceof Ruling.Denied without) {
          denied = true;
          denied(without.finding(), line);
        } else if (ruling.finding() instanceof CostShare.DaysOfStay days) {
          coinsuredDays += days.bearing();
        }
      }
      covered += denied ? 0 : charge;
      if (stay && line.submitted().unitBasis().equals("DA")) {
        coveredDays += line.paidUnits().thousandths();
      }
    }

    private void priced(Finding finding) {
      if (finding instanceof UnderContract under) {
        contract = contract.isEmpty() ? under.contract() : contract;
        if (under instanceof ByDrg group) {
          drg = group;
        }
      }
    }

    private void reduced(Ruling.Reduced reduced) {
      priced(reduced.finding());
      if (reduced.finding() instanceof PromptPay.Discount) {
        discount += reduced.adjustment().amount().cents();
      }
    }

    private static long notCovered(Ruling.Reduced reduced) {
      Finding finding = reduced.finding();
      return finding instanceof NonCoveredCharges.PartNotAskedFor
              || finding instanceof CoveredOnDate.PartlyCovered
          ? reduced.adjustment().amount().cents()
          : 0;
    }

    private void denied(Finding finding, LinePayment line) {
      priced(finding);
      if (finding instanceof CoverageEnded ended
          && coverageEnded == null
          && ended.ended().isBefore(line.submitted().service().from())) {
        coverageEnded = ended.ended();
      } else if (finding instanceof OtherFirst other && otherFirst == null) {
        otherFirst = other;
      }
    }

    ClaimSupplement gathered() {
      return new ClaimSupplement(
          Optional.ofNullable(coverageEnded),
          Optional.ofNullable(otherFirst),
          Optional.ofNullable(drg),
          contract,
          Money.ofCents(covered),
          Money.ofCents(discount),
          Quantity.ofThousandths(coveredDays),
          Quantity.of(coinsuredDays));
    }
  }
}
