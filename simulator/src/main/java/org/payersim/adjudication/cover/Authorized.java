package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PartPaid;
import org.payersim.adjudication.worksheet.Permits;
import org.payersim.adjudication.worksheet.PrimaryCare;
import org.payersim.adjudication.worksheet.Use;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.AuthorizationNeed;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Quantity;
import org.payersim.rules.EditReason;

/**
 * Was the service authorised, where its rule wants it? Emergencies need none. The authorisation the
 * claim names (REF G1), else one on file that fits. A number on no file and not of the payer's form
 * CO-16 M62; none CO-197, or a penalty; refused CO-39; for another provider CO-296, for other
 * services CO-284 N54; on other days CO-302; asked for after the service CO-210; units used up
 * CO-198, of which a rest is paid. PR instead of CO where the member has to ask: out of network, or
 * by the rule. Source: those CARCs; 005010X222A1 REF G1.
 */
public final class Authorized extends LineStage {
  /** Authorised. */
  public record Approved(String number, Quantity units, Quantity used, Optional<Quantity> most)
      implements Use.Found {}

  /** Some of the units are. */
  public record PartlyApproved(String number, Quantity units, Quantity asked, Quantity most)
      implements Use.Found {}

  /** None is left. */
  public record UnitsUsedUp(String number, Quantity most) implements Finding {}

  /** The number is not one of this payer's. */
  public record NumberMalformed(String number, String form) implements Finding {}

  /** No authorisation. */
  public record NotAuthorized(String procedure, Optional<String> numberSent) implements Finding {}

  /** No authorisation, and the plan takes something off instead of denying. */
  public record PenaltyTaken(String procedure) implements Finding {}

  /** It was asked for, and not granted. */
  public record NotGranted(String number, Authorization.Status status) implements Finding {}

  /** For somebody else. */
  public record ForOtherProvider(String number, String npi) implements Finding {}

  /** For something else. */
  public record ForOtherServices(String number, String procedure) implements Finding {}

  /** For other days. */
  public record ForOtherDays(String number, DateSpan span, LocalDate service) implements Finding {}

  /** Asked for only after the service. */
  public record AskedTooLate(String number, LocalDate requestedOn, LocalDate service)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<ServiceRule> rule = line.findRule();
    if (rule.isEmpty() || rule.get().requirements().authorization().isEmpty()) {
      return;
    }
    AuthorizationNeed need = rule.get().requirements().authorization().get();
    String place = line.claim().claim().placeOfService(line.service());
    if (PrimaryCare.isEmergency(line) || !need.concerns(line.service(), place)) {
      return;
    }
    Permits permits = new Permits(line, Authorization.Kind.SERVICES);
    Optional<String> number = permits.findNumber();
    Optional<String> form = line.claim().rules().authorizationNumbers();
    if (number.isPresent()
        && form.isPresent()
        && !number.get().matches(form.get())
        && permits.find(number.get()).isEmpty()) {
      line.deny(
          this,
          new NumberMalformed(number.get(), form.get()),
          line.claim().rules().reason(EditReason.AUTHORIZATION_NUMBER_MALFORMED));
      return;
    }
    Optional<Authorization> found =
        number.isPresent() ? permits.find(number.get()) : permits.findFitting();
    if (found.isEmpty()) {
      absent(line, need, number);
    } else {
      judge(line, need, permits, found.get());
    }
  }

  private void absent(LineWorksheet line, AuthorizationNeed need, Optional<String> number) {
    String code = line.service().procedure().code();
    Reason reason = reason(line, need, EditReason.AUTHORIZATION_ABSENT);
    if (need.penalty().isEmpty()) {
      line.deny(this, new NotAuthorized(code, number), reason);
      return;
    }
    PartPaid.Share share =
        switch (need.penalty().get()) {
          case AuthorizationNeed.Part part -> new PartPaid.AllBut(part.rate());
          case AuthorizationNeed.Amount amount -> new PartPaid.Less(amount.amount());
        };
    line.conditions().payPart(new PartPaid(this, new PenaltyTaken(code), reason, share));
  }

  private void judge(
      LineWorksheet line, AuthorizationNeed need, Permits permits, Authorization found) {
    String number = found.number();
    String code = line.service().procedure().code();
    LocalDate day = line.service().service().from();
    if (!found.isApproved()) {
      deny(line, need, new NotGranted(number, found.status()), EditReason.AUTHORIZATION_REFUSED);
    } else if (!permits.isForProvider(found)) {
      Finding finding = new ForOtherProvider(number, line.renderingNpi());
      deny(line, need, finding, EditReason.AUTHORIZATION_OF_OTHER_PROVIDER);
    } else if (!found.covers(code)) {
      Finding finding = new ForOtherServices(number, code);
      deny(line, need, finding, EditReason.AUTHORIZATION_OF_OTHER_SERVICES);
    } else if (!found.span().contains(day)) {
      Finding finding = new ForOtherDays(number, found.span(), day);
      deny(line, need, finding, EditReason.AUTHORIZATION_EXPIRED);
    } else if (found.isLateFor(day)) {
      Finding finding = new AskedTooLate(number, found.requestedOn().orElseThrow(), day);
      deny(line, need, finding, EditReason.AUTHORIZATION_LATE);
    } else {
      use(line, need, permits, found);
    }
  }

  private void use(
      LineWorksheet line, AuthorizationNeed need, Permits permits, Authorization found) {
    Quantity asked = line.service().units();
    Quantity left = permits.left(found);
    if (left.compareTo(asked) >= 0) {
      line.conditions().use(new Use(found.number(), asked));
      line.note(this, new Approved(found.number(), asked, permits.used(found), found.units()));
      return;
    }
    Quantity most = found.units().orElseThrow();
    if (left.compareTo(Quantity.ZERO) == 0) {
      Finding finding = new UnitsUsedUp(found.number(), most);
      deny(line, need, finding, EditReason.AUTHORIZATION_EXCEEDED);
      return;
    }
    line.conditions().use(new Use(found.number(), left));
    line.conditions()
        .payPart(
            new PartPaid(
                this,
                new PartlyApproved(found.number(), left, asked, most),
                reason(line, need, EditReason.AUTHORIZATION_EXCEEDED),
                new PartPaid.Units(left, asked)));
  }

  private void deny(LineWorksheet line, AuthorizationNeed need, Finding finding, EditReason edit) {
    line.deny(this, finding, reason(line, need, edit));
  }

  /** The patient bears it where he has to ask. */
  private static Reason reason(LineWorksheet line, AuthorizationNeed need, EditReason edit) {
    Reason usual = line.claim().rules().reason(edit);
    return need.isMembersDuty() || !line.hasInNetworkTerms()
        ? new Reason(AdjustmentGroup.PR, usual.carc(), usual.rarcs())
        : usual;
  }
}
