package org.payersim.rules;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.payersim.benefit.BenefitPeriod;
import org.payersim.benefit.ClaimCondition;
import org.payersim.benefit.CodeRange;
import org.payersim.benefit.Coordination;
import org.payersim.benefit.Copay;
import org.payersim.benefit.CopayPer;
import org.payersim.benefit.CopayTiming;
import org.payersim.benefit.DayCopay;
import org.payersim.benefit.FilingLimit;
import org.payersim.benefit.Instalments;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.OtherBenefit;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.benefit.ServiceRules;
import org.payersim.benefit.UnlistedCodes;
import org.payersim.claim.ClaimType;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** Reads a document of kind {@code plan}. */
final class PlanReader {
  /** Denial of an excluded service where neither plan nor rule names one: domain practice. */
  private static final String USUAL_EXCLUSION = "PR-204 N130";

  private final Form form;
  private final boolean paysOutOfNetwork;

  private PlanReader(Form form) {
    this.form = form;
    this.paysOutOfNetwork = form.has("outOfNetwork");
  }

  static Plan read(Form form) {
    return new PlanReader(form).read();
  }

  private Plan read() {
    Optional<Form> outOfNetwork = form.findForm("outOfNetwork");
    ServiceRules services = services();
    return new Plan(
        form.text("id"),
        form.text("name"),
        form.form("effective").span(),
        form.text("filingIndicator"),
        period(),
        new FilingLimit(
            form.get("timelyFiling", MembershipReader::period, FILING, ONE_YEAR),
            form.find("correctionFiling", MembershipReader::period, FILING),
            form.findForm("lateFilingPenalty").map(PlanReader::penalty)),
        form.text("network"),
        new Plan.Prices(
            form.text("feeSchedule"),
            form.get(
                "unlistedCodes",
                word -> constant(UnlistedCodes.class, word),
                "percent-of-charge or deny",
                UnlistedCodes.DENY),
            outOfNetwork.flatMap(tier -> tier.findRate("allowed")).orElse(Rate.ALL),
            form.findText("contract"),
            outOfNetwork.flatMap(tier -> tier.findText("contract")),
            form.findForm("surpriseBilling")
                .map(
                    surprise ->
                        new Plan.Recognized(
                            surprise.text("qualifyingPayment"), surprise.findText("stateLaw")))),
        TierReader.read(form.form("inNetwork"), NetworkSide.IN),
        form.findForm("preferred")
            .map(
                tier ->
                    new Plan.Preferred(
                        tier.text("network"), TierReader.read(tier, NetworkSide.PREFERRED))),
        outOfNetwork.map(tier -> TierReader.read(tier, NetworkSide.OUT)),
        services,
        form.findForm("coordination").map(PlanReader::coordination).orElse(Coordination.STANDARD),
        MembershipReader.read(form),
        MembershipReader.care(form),
        LimitReader.read(form, services),
        form.findText("interest"));
  }

  /** CARC of a share of the patient. */
  private static String share(String word) {
    return switch (word) {
      case "deductible" -> "1";
      case "coinsurance" -> "2";
      default -> "3";
    };
  }

  private static Coordination coordination(Form form) {
    return new Coordination(
        form.find(
                "method", w -> constant(Coordination.Method.class, w), "a method such as standard")
            .orElse(Coordination.STANDARD.method()),
        form.find(
                "allowable",
                w -> constant(Coordination.Allowable.class, w),
                "prior, own, higher or lower")
            .orElse(Coordination.STANDARD.allowable()),
        form.findRate("rate").orElse(Rate.ALL),
        form.findText("priorDenials").filter("deny"::equals).isPresent(),
        form.texts("notCovered").stream().map(PlanReader::share).collect(Collectors.toSet()));
  }

  private static final Period ONE_YEAR = Period.ofMonths(12);
  private static final String FILING = "'12 months' or '90 days'";

  private BenefitPeriod period() {
    String text = form.text("benefitPeriod");
    if (text.equals("stay")) {
      return BenefitPeriod.STAY;
    }
    if (text.equals("calendar-year") || text.isEmpty()) {
      return BenefitPeriod.CALENDAR_YEAR;
    }
    return form.get(
        "benefitPeriod",
        start -> new BenefitPeriod(MonthDay.parse("--" + start)),
        "calendar-year, stay, or the first day of the plan year such as 07-01",
        BenefitPeriod.CALENDAR_YEAR);
  }

  private ServiceRules services() {
    Reason exclusion =
        form.findReason("exclusionReason", USUAL_EXCLUSION)
            .orElseGet(() -> Reason.parse(USUAL_EXCLUSION));
    List<ServiceRule> rules = new ArrayList<>();
    for (Form rule : form.forms("services")) {
      rules.add(
          new ServiceRule(
              rule.text("name"),
              codes(rule, "codes"),
              Set.copyOf(rule.texts("places")),
              rule.texts("diagnoses"),
              Set.copyOf(rule.texts("modifiers")),
              rule.texts("specialties"),
              bill(rule),
              coverage(rule, exclusion),
              MembershipReader.requirements(rule)));
    }
    return new ServiceRules(rules);
  }

  private static ClaimCondition bill(Form rule) {
    Set<ClaimType> claims = EnumSet.noneOf(ClaimType.class);
    for (String text : rule.texts("claims")) {
      claims.add(constant(ClaimType.class, text)); // the schema knows the words
    }
    return new ClaimCondition(claims, Set.copyOf(rule.texts("bills")), codes(rule, "revenueCodes"));
  }

  private static List<CodeRange> codes(Form rule, String field) {
    List<CodeRange> codes = new ArrayList<>();
    for (String text : rule.texts(field)) {
      try {
        codes.add(CodeRange.of(text));
      } catch (IllegalArgumentException e) {
        rule.fault(field, "'" + text + "' is neither a code nor a range such as G0438-G0439");
      }
    }
    return codes;
  }

  private ServiceRule.Coverage coverage(Form rule, Reason exclusion) {
    if (!rule.flag("covered", true)) {
      return new ServiceRule.Excluded(rule.findReason("reason", "PR-204 N130").orElse(exclusion));
    }
    Optional<PatientShare> outOfNetwork = rule.findForm("outOfNetwork").map(PlanReader::share);
    if (outOfNetwork.isPresent() && !paysOutOfNetwork) {
      rule.fault("outOfNetwork", "the plan itself has no terms out of network");
    }
    return new ServiceRule.Covered(
        share(rule.form("inNetwork")),
        rule.findForm("preferred").map(PlanReader::share),
        outOfNetwork,
        rule.findForm("paidAs").map(PlanReader::paidAs),
        rule.findForm("instalments").map(PlanReader::instalments),
        rule.flag("takesOver", false));
  }

  private static OtherBenefit paidAs(Form form) {
    return new OtherBenefit(form.text("code"), form.findReason("reason", "PR-169 N22", false));
  }

  private static Instalments instalments(Form form) {
    Rate initial = form.findRate("initial").orElse(Rate.NONE);
    if (initial.compareTo(Rate.ALL) > 0) {
      form.fault("initial", "is more than 100%");
      initial = Rate.ALL;
    }
    return new Instalments(
        codes(form, "appliance"),
        codes(form, "visits"),
        initial,
        form.get("months", PlanReader::months, "1 to 99 months", 1));
  }

  private static int months(String text) {
    int months = Integer.parseInt(text);
    if (months < 1 || months > 99) {
      throw new IllegalArgumentException("not so many instalments");
    }
    return months;
  }

  private static FilingLimit.Penalty penalty(Form form) {
    return new FilingLimit.Penalty(
        form.get("after", MembershipReader::period, "'90 days'", Period.ZERO),
        form.findRate("part").orElse(Rate.NONE));
  }

  private static PatientShare share(Form form) {
    Rate coinsurance = form.findRate("coinsurance").orElse(Rate.NONE);
    if (coinsurance.compareTo(Rate.ALL) > 0) {
      form.fault("coinsurance", "is more than 100%");
      coinsurance = Rate.ALL;
    }
    Optional<Copay> copay = form.findMoney("copay").map(amount -> copay(form, amount));
    boolean instead = copay.map(c -> c.timing() == CopayTiming.INSTEAD_OF_DEDUCTIBLE).orElse(false);
    boolean applies = form.findText("deductible").map("applies"::equals).orElse(!instead);
    if (instead && applies) {
      form.fault("deductible", "the copay stands instead of the deductible; write waived");
    }
    return new PatientShare(copay, dayCopays(form), applies, coinsurance);
  }

  private static List<DayCopay> dayCopays(Form form) {
    List<DayCopay> copays = new ArrayList<>();
    for (Form days : form.forms("dayCopays")) {
      int from = days.get("from", Integer::parseInt, "the number of a day", 1);
      int to = days.get("to", Integer::parseInt, "the number of a day", from);
      Money amount = days.get("amount", Money::of, "an amount in dollars", Money.ZERO);
      if (from < 1 || to < from || amount.isNegative()) {
        days.fault("from", "days " + from + " to " + to + " at " + amount + " cannot be");
      } else {
        copays.add(new DayCopay(from, to, amount));
      }
    }
    return copays;
  }

  private static Copay copay(Form form, Money amount) {
    return new Copay(
        amount,
        form.get(
            "copayTiming",
            word -> constant(CopayTiming.class, word),
            "before-deductible, instead-of-deductible or after-deductible",
            CopayTiming.BEFORE_DEDUCTIBLE),
        form.find(
                "copayPer",
                word -> constant(CopayPer.class, word),
                "visit, service, day or admission")
            .orElse(CopayPer.VISIT));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
