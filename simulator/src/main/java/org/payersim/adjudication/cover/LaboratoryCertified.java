package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.Reference;
import org.payersim.provider.Standing;
import org.payersim.provider.Standing.Certificate;
import org.payersim.rules.EditReason;
import org.payersim.rules.ProviderPolicy;

/**
 * Was the test made in a laboratory certified for it? The payer's document says which tests need a
 * certificate. Without its number on line or claim (REF X4): CO-16 with MA120. A number the
 * laboratories on file of biller, renderer and facility do not have, or whose certificate does not
 * cover the test that day: CO-B23. Where none of them has any on file, the number is taken. Source:
 * 42 CFR 493.3; 005010X222A1 REF X4; CARC B23, RARC MA120.
 */
public final class LaboratoryCertified extends LineStage {
  private static final String CERTIFICATE = "X4";

  /** No certificate number. */
  public record NumberMissing(String procedure) implements Finding {}

  /** The certificate is not one for this test and day. */
  public record NotCertified(String procedure, String certificate) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    ProviderPolicy policy = line.claim().rules().providerPolicy();
    String code = line.service().procedure().code();
    if (policy.laboratory().isEmpty() || !ProviderPolicy.contains(policy.laboratory(), code)) {
      return;
    }
    Optional<String> number = Reference.find(line.service().references(), CERTIFICATE);
    if (number.isEmpty()) {
      number = line.claim().claim().findReference(CERTIFICATE);
    }
    if (number.isEmpty()) {
      line.deny(
          this,
          new NumberMissing(code),
          line.claim().rules().reason(EditReason.CERTIFICATE_MISSING));
    } else if (!isCertified(line, number.get(), code)) {
      line.deny(
          this,
          new NotCertified(code, number.get()),
          line.claim().rules().reason(EditReason.NOT_CERTIFIED));
    }
  }

  private static boolean isCertified(LineWorksheet line, String number, String code) {
    Claim claim = line.claim().claim();
    Stream<String> facility =
        claim.findProvider(ProviderRole.SERVICE_FACILITY).map(Party::npi).stream();
    List<Certificate> onFile =
        Stream.concat(Stream.of(claim.billing().party().npi(), line.renderingNpi()), facility)
            .flatMap(npi -> line.claim().rules().findProvider(npi).stream())
            .map(provider -> provider.standing())
            .map(Standing::laboratories)
            .flatMap(List::stream)
            .toList();
    return onFile.isEmpty()
        || onFile.stream()
            .filter(certificate -> certificate.number().equals(number))
            .anyMatch(certificate -> certificate.covers(code, line.service().service().from()));
  }
}
