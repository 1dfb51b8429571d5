package org.payersim.adjudication.cover;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Permits;
import org.payersim.adjudication.worksheet.PrimaryCare;
import org.payersim.benefit.Authorization;
import org.payersim.rules.EditReason;

/**
 * Was it rendered by the primary care provider, where the service rule wants just him? Another
 * provider of the network is CO-242 N52, unless the patient was referred or it is an emergency; a
 * member who chose nobody may see anybody (our own decision). Source: CARC 242, services not
 * provided by network or primary care providers.
 */
public final class ByPrimaryCare extends LineStage {
  /** Another rendered it. */
  public record ByAnother(String rule, String npi, String chosen) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findRule().isEmpty()
        || !line.findRule().get().requirements().primaryCare()
        || !line.hasInNetworkTerms()
        || PrimaryCare.findChosen(line).isEmpty()
        || PrimaryCare.isOf(line)
        || PrimaryCare.isEmergency(line)) {
      return;
    }
    Permits permits = new Permits(line, Authorization.Kind.REFERRAL);
    if (permits.findFitting(permits.findNumber()).isEmpty()) {
      line.deny(
          this,
          new ByAnother(
              line.findRule().get().name(),
              line.renderingNpi(),
              PrimaryCare.findChosen(line).orElseThrow()),
          line.claim().rules().reason(EditReason.NOT_PRIMARY_CARE));
    }
  }
}
