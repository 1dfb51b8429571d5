package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Circumstances;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Orthodontics;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Tooth;
import org.payersim.claim.ToothStatus;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Where every part of a dental claim arrives. */
class DentalReadingTest {
  private static Claim read(String segments) {
    Recording read = Recording.of(DentalClaims.interchange(segments).toString());
    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(1);
    Claim claim = read.claims.get(0);
    assertThat(SubmittedClaims.read(claim.batch(), claim.submitted())).isEqualTo(claim);
    return claim;
  }

  @Test
  void theClaim() {
    Claim claim = read(DentalClaims.BRACES);

    assertThat(claim.type()).isEqualTo(ClaimType.DENTAL);
    assertThat(claim.patient().party().firstName()).isEqualTo("JIM");
    assertThat(claim.charge()).isEqualTo(Money.of("1150"));
    assertThat(claim.lineCharges()).isEqualTo(claim.charge());
    assertThat(claim.dates()).extracting(DateFact::qualifier).containsExactly("439", "452", "472");
    assertThat(claim.findReference("G3")).contains("PREDET1");
    assertThat(claim.diagnoses()).hasSize(2);
    assertThat(claim.detail())
        .isEqualTo(
            new ClaimDetail.Dental(
                new Circumstances(List.of("OA"), "", "", "02", "11"),
                false,
                Optional.of(
                    new Orthodontics(
                        Optional.of(Quantity.of("24")), Optional.of(Quantity.of("18")), "")),
                List.of(new ToothStatus("1", "M"), new ToothStatus("17", "E"))));
    assertThat(claim.providers())
        .extracting(provider -> provider.role())
        .containsExactly(
            ProviderRole.REFERRING, ProviderRole.RENDERING, ProviderRole.ASSISTANT_SURGEON);
    assertThat(claim.submitted().text()).isEqualTo(DentalClaims.BRACES.replace("\n", "~"));
  }

  @Test
  void lines() {
    List<ServiceLine> lines = read(DentalClaims.BRACES).lines();

    ServiceLine filling = lines.get(0);
    assertThat(filling.procedure()).isEqualTo(new Procedure("AD", "D2392", List.of(), ""));
    assertThat(filling.detail())
        .isEqualTo(
            new LineDetail.Dental(
                List.of(new Tooth("3", List.of("M", "O", "D")), new Tooth("14", List.of("O"))),
                List.of("10"),
                "I"));
    assertThat(filling.diagnosisPointers()).containsExactly(1, 2);
    assertThat(filling.placeOfService()).as("the claim's").isEqualTo("11");
    assertThat(filling.service())
        .as("the claim's")
        .isEqualTo(DateSpan.day(LocalDate.of(2026, 1, 5)));

    ServiceLine braces = lines.get(1);
    assertThat(braces.detail())
        .isEqualTo(new LineDetail.Dental(List.of(), List.of("01", "02"), "R"));
    assertThat(braces.units()).as("one, where not sent").isEqualTo(Quantity.ONE);
    assertThat(braces.placeOfService()).isEqualTo("22");
    assertThat(braces.service()).isEqualTo(DateSpan.day(LocalDate.of(2026, 1, 6)));
    assertThat(braces.dates()).extracting(DateFact::qualifier).containsExactly("441", "446");
    assertThat(braces.providers().get(0).role()).isEqualTo(ProviderRole.ASSISTANT_SURGEON);
  }

  @Test
  void aPredeterminationIsDatedByItsBatch() {
    Claim claim = read(DentalClaims.PREDETERMINATION);

    assertThat(claim.detail())
        .isEqualTo(new ClaimDetail.Dental(Circumstances.NONE, true, Optional.empty(), List.of()));
    assertThat(claim.serviceSpan()).isEqualTo(DateSpan.day(LocalDate.of(2026, 1, 1)));
    assertThat(claim.lines().get(0).diagnosisPointers()).isEmpty();
  }
}
