package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.provider.Provider;
import org.payersim.rules.EditReason;

/**
 * May those who bill and render be paid on the day of service? Excluded or sanctioned: CO-B7. Not,
 * or no more, enrolled: CO-B7 with N570. Source: CARC B7, RARC N570; 42 CFR 1001.1901 for federal
 * exclusions. CARCs 299 (billing) and 185 (rendering) say the same more closely; a payer may choose
 * them.
 */
public final class ProviderEligible extends LineStage {
  /** Excluded from payment. */
  public record Excluded(String npi, LocalDate service) implements Finding {}

  /** Who bills is not enrolled that day. */
  public record BillingNotEnrolled(String npi, LocalDate service) implements Finding {}

  /** Who renders is not enrolled that day. */
  public record RenderingNotEnrolled(String npi, LocalDate service) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.claim().rules().knowsStandings()) {
      return;
    }
    String billing = line.claim().claim().billing().party().npi();
    String rendering = line.renderingNpi();
    if (isExcluded(line, billing) || isExcluded(line, rendering)) {
      String npi = isExcluded(line, billing) ? billing : rendering;
      deny(line, new Excluded(npi, day(line)), EditReason.PROVIDER_EXCLUDED);
    } else if (!isEnrolled(line, billing)) {
      deny(line, new BillingNotEnrolled(billing, day(line)), EditReason.BILLING_NOT_ENROLLED);
    } else if (!isEnrolled(line, rendering)) {
      deny(line, new RenderingNotEnrolled(rendering, day(line)), EditReason.RENDERING_NOT_ENROLLED);
    }
  }

  private void deny(LineWorksheet line, Finding finding, EditReason reason) {
    line.deny(this, finding, line.claim().rules().reason(reason));
  }

  private static LocalDate day(LineWorksheet line) {
    return line.service().service().from();
  }

  private static boolean isExcluded(LineWorksheet line, String npi) {
    Optional<Provider> provider = line.claim().rules().findProvider(npi);
    return provider.isPresent() && provider.get().standing().isExcluded(day(line));
  }

  private static boolean isEnrolled(LineWorksheet line, String npi) {
    Optional<Provider> provider = line.claim().rules().findProvider(npi);
    return provider.isEmpty() || provider.get().standing().isEnrolled(day(line));
  }
}
