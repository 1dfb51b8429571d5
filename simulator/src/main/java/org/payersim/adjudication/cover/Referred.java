package org.payersim.adjudication.cover;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Permits;
import org.payersim.adjudication.worksheet.PrimaryCare;
import org.payersim.adjudication.worksheet.Use;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.ServiceRule;
import org.payersim.money.Quantity;
import org.payersim.rules.EditReason;

/**
 * Was the patient referred, where the plan or the service rule wants it? Not needed for the primary
 * care provider's own services and for emergencies. The referral the claim names (REF 9F) counts if
 * it fits, else any on file that does: approved, for the patient, who renders or bills, the service
 * and the day. None: CO-288. Its visits used up: CO-287; services of a day and provider are one
 * visit. Source: CARCs 287 and 288; 005010X222A1 REF 9F.
 */
public final class Referred extends LineStage {
  /** Under a referral; {@code units} visits of it are used. */
  public record ByReferral(String number, Quantity units, Quantity used, Optional<Quantity> most)
      implements Use.Found {}

  /** Nobody referred him. */
  public record NotReferred(String npi) implements Finding {}

  /** No visit of the referral is left. */
  public record VisitsUsedUp(String number, Quantity most) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!isNeeded(line) || PrimaryCare.isOf(line) || PrimaryCare.isEmergency(line)) {
      return;
    }
    Permits permits = new Permits(line, Authorization.Kind.REFERRAL);
    Optional<Authorization> found = permits.findFitting(permits.findNumber());
    if (found.isEmpty()) {
      line.deny(
          this,
          new NotReferred(line.renderingNpi()),
          line.claim().rules().reason(EditReason.REFERRAL_MISSING));
      return;
    }
    Authorization referral = found.get();
    Quantity used = permits.used(referral);
    boolean counted = permits.isOfVisitCounted(referral);
    if (!counted && permits.left(referral).compareTo(Quantity.ONE) < 0) {
      line.deny(
          this,
          new VisitsUsedUp(referral.number(), referral.units().orElseThrow()),
          line.claim().rules().reason(EditReason.REFERRAL_USED_UP));
      return;
    }
    Quantity units = counted ? Quantity.ZERO : Quantity.ONE;
    line.conditions().use(new Use(referral.number(), units));
    line.note(this, new ByReferral(referral.number(), units, used, referral.units()));
  }

  /** The rule's own word goes before the plan's. */
  private static boolean isNeeded(LineWorksheet line) {
    Optional<ServiceRule> rule = line.findRule();
    Optional<Boolean> own =
        rule.isPresent() ? rule.get().requirements().referral() : Optional.empty();
    return own.isPresent() ? own.get() : line.plan().care().referrals();
  }
}
