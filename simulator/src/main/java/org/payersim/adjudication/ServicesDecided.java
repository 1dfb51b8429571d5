package org.payersim.adjudication;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/** What a family's history remembers of a decided claim. */
public final class ServicesDecided {
  private ServicesDecided() {}

  /** Its services in the order of its lines; none of an estimate. */
  public static List<PriorService> of(Claim claim, Determination determination) {
    if (determination.isEstimate()) {
      return List.of();
    }
    String usualNpi = claim.rendering().npi();
    List<LineDetermination> lines = determination.lines();
    List<PriorService> services = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      services.add(service(claim, determination, lines.get(i), usualNpi));
    }
    return services;
  }

  private static PriorService service(
      Claim claim, Determination determination, LineDetermination line, String usualNpi) {
    ServiceLine submitted = claim.lines().get(line.number() - 1);
    return new PriorService(
        determination.payerControlNumber(),
        determination.person(),
        submitted.providers().isEmpty() ? usualNpi : claim.rendering(submitted).npi(),
        submitted.procedure(),
        submitted.detail(),
        submitted.service(),
        submitted.units(),
        submitted.charge(),
        line.copay(),
        line.isDenied(),
        claim.batch().submitter().id(),
        line.uses(),
        PriorService.Stay.of(claim),
        line.price());
  }
}
