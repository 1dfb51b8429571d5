package org.payersim.rules;

import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.Authorization.Kind;
import org.payersim.benefit.Authorization.Status;
import org.payersim.benefit.AuthorizationNeed;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

/** Reads one entry of documents of the kinds {@code authorizations} and {@code referrals}. */
final class AuthorizationReader {
  private static final Set<String> NEED_FIELDS =
      Set.of("aboveUnits", "aboveCharge", "places", "duty", "penalty");
  private static final Set<String> FIELDS =
      Set.of(
          "number",
          "member",
          "person",
          "providers",
          "codes",
          "units",
          "from",
          "to",
          "status",
          "requestedOn");
  private static final Set<String> REFERRAL_FIELDS =
      Set.of(
          "number",
          "member",
          "person",
          "providers",
          "codes",
          "visits",
          "from",
          "to",
          "status",
          "requestedOn");

  private AuthorizationReader() {}

  static Authorization read(Form form, Kind kind) {
    boolean referral = kind == Kind.REFERRAL;
    form.allowOnly(referral ? REFERRAL_FIELDS : FIELDS);
    return new Authorization(
        kind,
        form.text("number"),
        form.text("member"),
        form.findText("person").orElse("01"),
        Set.copyOf(form.texts("providers")),
        ProviderPolicyReader.codes(form, "codes"),
        form.find(referral ? "visits" : "units", Quantity::of, "a number such as 12"),
        form.span(),
        form.find(
                "status",
                w -> OtherCoverageReader.constant(Status.class, w),
                "approved, denied, pending or cancelled")
            .orElse(Status.APPROVED),
        PolicyReader.findDate(form, "requestedOn"));
  }

  /** What a service rule says of authorisations. */
  static AuthorizationNeed need(Form form) {
    form.allowOnly(NEED_FIELDS);
    return new AuthorizationNeed(
        form.find("aboveUnits", Quantity::of, "a number of units"),
        form.findMoney("aboveCharge"),
        Set.copyOf(form.texts("places")),
        form.find(
                "duty",
                w -> MembershipReader.isFirst(w, "member", "provider"),
                "member or provider")
            .orElse(false),
        penalty(form));
  }

  private static Optional<AuthorizationNeed.Penalty> penalty(Form form) {
    return form.find("penalty", AuthorizationReader::penalty, "50% or an amount such as 300.00");
  }

  private static AuthorizationNeed.Penalty penalty(String text) {
    if (text.endsWith("%")) {
      Rate rate = Rate.of(text);
      if (rate.compareTo(Rate.ALL) > 0) {
        throw new IllegalArgumentException("more than all");
      }
      return new AuthorizationNeed.Part(rate);
    }
    Money amount = Money.of(text);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("negative");
    }
    return new AuthorizationNeed.Amount(amount);
  }
}
