package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.CodeRange;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;

/**
 * Does the law keep a balance bill from the patient? A provider who takes no part, and an emergency
 * (N864), a facility that does take part (N865) or an air ambulance (N866): the plan's terms in
 * network hold, whoever came. Asked only of plans that say where recognised amounts come from.
 * Whether the patient consented to be billed an 837 does not tell. Source: 45 CFR 149.110, 149.120,
 * 149.130; RARCs N864 to N866.
 */
public final class SurpriseProtection extends LineStage {
  private static final CodeRange EMERGENCY_VISITS = CodeRange.of("99281-99285");
  private static final String EMERGENCY_ROOM = "23";
  private static final Set<String> AIR_AMBULANCE = Set.of("A0430", "A0431", "A0435", "A0436");

  /** Outpatient hospital, off and on campus, inpatient hospital, surgery centre. */
  private static final Set<String> FACILITIES = Set.of("19", "21", "22", "24");

  /** Why the patient is protected. */
  public enum Why {
    EMERGENCY("N864"),
    FACILITY_IN_NETWORK("N865"),
    AIR_AMBULANCE("N866");

    private final String rarc;

    Why(String rarc) {
      this.rarc = rarc;
    }
  }

  /** Protected; terms in network hold. */
  public record Protected(Why why, String npi) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.isInNetwork() || line.plan().prices().surprise().isEmpty()) {
      return;
    }
    Optional<Why> why = why(line);
    if (why.isPresent()) {
      line.protect();
      line.remark(this, new Protected(why.get(), line.networkNpi()), List.of(why.get().rarc));
    }
  }

  private static Optional<Why> why(LineWorksheet line) {
    Claim claim = line.claim().claim();
    ServiceLine service = line.service();
    String place = claim.placeOfService(service);
    String code = service.procedure().code();
    if (AIR_AMBULANCE.contains(code)) {
      return Optional.of(Why.AIR_AMBULANCE);
    }
    if (service.emergency() || place.equals(EMERGENCY_ROOM) || EMERGENCY_VISITS.contains(code)) {
      return Optional.of(Why.EMERGENCY);
    }
    if (FACILITIES.contains(place)) {
      Optional<Party> facility = claim.findProvider(ProviderRole.SERVICE_FACILITY);
      if (facility.isPresent()
          && line.claim()
              .rules()
              .participates(
                  facility.get().npi(), line.plan().network(), service.service().from())) {
        return Optional.of(Why.FACILITY_IN_NETWORK);
      }
    }
    return Optional.empty();
  }
}
