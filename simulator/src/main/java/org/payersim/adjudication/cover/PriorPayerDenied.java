package org.payersim.adjudication.cover;

import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * Did an earlier payer deny the service because the provider did not keep to its rules, such as
 * filing too late or without authorisation? CO-136 if the plan follows such denials ({@code
 * coordination: {priorDenials: deny}}). Source: CARC 136; which reasons are the provider's fault is
 * our own list.
 */
public final class PriorPayerDenied extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.CO, "136");
  private static final Set<String> PROVIDERS_FAULT =
      Set.of(
          "16", "29", "39", "163", "164", "197", "198", "210", "226", "227", "228", "252", "284",
          "288", "B7");

  /** One did. */
  public record DeniedBefore(String payer, String reason) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.claim().isAfterOthers() || !line.plan().coordination().followsDenials()) {
      return;
    }
    for (PriorAdjudication prior : line.service().priorAdjudications()) {
      for (PriorAdjustment adjustment : prior.adjustments()) {
        Reason reason = adjustment.reason();
        if (prior.paid().isZero()
            && reason.group() == AdjustmentGroup.CO
            && PROVIDERS_FAULT.contains(reason.carc())) {
          line.deny(this, new DeniedBefore(prior.payerId(), reason.toString()), REASON);
          return;
        }
      }
    }
  }
}
