package org.payersim.adjudication.cover;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * In or out of the plan's network on the day of service, by the rendering provider if he is on
 * file, else by the billing provider. A plan without benefits out of network: PR-242 with N52.
 * Source: CARC 242, services not provided by network providers; RARC N52.
 */
public final class Network extends LineStage {
  private static final Reason NOT_IN_NETWORK = Reason.of(AdjustmentGroup.PR, "242", "N52");

  /** The provider takes part. */
  public record InNetwork(String npi, String network) implements Finding {}

  /** He does not; the plan's terms out of network hold. */
  public record OutOfNetwork(String npi, String network) implements Finding {}

  /** He does not, and the plan pays nothing out of network. */
  public record NoBenefitsOutOfNetwork(String npi, String network) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    String network = line.plan().network();
    String npi = line.networkNpi();
    if (line.isProtected()) {
      return;
    }
    if (line.isInNetwork()) {
      line.note(this, new InNetwork(npi, network));
    } else if (line.plan().outOfNetwork().isPresent()) {
      line.note(this, new OutOfNetwork(npi, network));
    } else {
      line.deny(this, new NoBenefitsOutOfNetwork(npi, network), NOT_IN_NETWORK);
    }
  }
}
