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
import org.payersim.claim.Diagnosis;
import org.payersim.claim.IcdProcedure;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Occurrence;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Stay;
import org.payersim.claim.ValueAmount;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Where every part of an institutional claim arrives. */
class InstitutionalReadingTest {
  private static Claim read(String segments) {
    Recording read = Recording.of(InstitutionalClaims.interchange(segments).toString());
    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(1);
    Claim claim = read.claims.get(0);
    assertThat(SubmittedClaims.read(claim.batch(), claim.submitted())).isEqualTo(claim);
    return claim;
  }

  private static LocalDate january(int day) {
    return LocalDate.of(2026, 1, day);
  }

  @Test
  void theBill() {
    Claim claim = read(InstitutionalClaims.STAY);

    assertThat(claim.type()).isEqualTo(ClaimType.INSTITUTIONAL);
    assertThat(claim.typeOfBill()).isEqualTo("111");
    assertThat(claim.charge()).isEqualTo(Money.of("24500.75"));
    assertThat(claim.lineCharges()).isEqualTo(claim.charge());
    assertThat(claim.indicators()).containsExactly("", "A", "Y", "Y");
    assertThat(claim.dates()).containsExactly(new DateFact("050", DateSpan.day(january(10))));
    assertThat(claim.findReference("EA")).contains("MRN77");
    assertThat(claim.notes()).containsExactly("FELL ON ICE", "SEE ATTACHMENT");
    assertThat(claim.submitted().text()).isEqualTo(InstitutionalClaims.STAY.replace("\n", "~"));
  }

  @Test
  void everyCode() {
    Claim claim = read(InstitutionalClaims.STAY);

    assertThat(claim.detail())
        .isEqualTo(
            new ClaimDetail.Institutional(
                new Circumstances(List.of(), "", "", "", "7"),
                new DateSpan(january(2), january(6)),
                new Stay(Optional.of(january(2)), Optional.of(22), "1", "7", Optional.of(11), "01"),
                "481",
                List.of(
                    new IcdProcedure("BBR", "0SR9019", january(3)),
                    new IcdProcedure("BBQ", "30233N1", january(4)),
                    new IcdProcedure("BBQ", "0QS604Z", january(3))),
                List.of(
                    new Occurrence("11", DateSpan.day(january(1))),
                    new Occurrence("A1", DateSpan.day(LocalDate.of(1950, 1, 1)))),
                List.of(new Occurrence("74", new DateSpan(january(4), january(5)))),
                List.of(
                    new ValueAmount("80", Money.of("4")), new ValueAmount("01", Money.of("650.5"))),
                List.of("09", "C1"),
                List.of("AAA")));
  }

  @Test
  void thePrincipalDiagnosisComesFirstWhereverItStood() {
    assertThat(read(InstitutionalClaims.STAY).diagnoses())
        .containsExactly(
            new Diagnosis("ABK", "S72001A", "N"),
            new Diagnosis("ABF", "I10", "Y"),
            new Diagnosis("ABF", "E119", "W"),
            new Diagnosis("ABJ", "M25551", ""),
            new Diagnosis("ABN", "W000XXA", ""))
        .extracting(Diagnosis::kind)
        .containsExactly(
            Diagnosis.Kind.PRINCIPAL,
            Diagnosis.Kind.OTHER,
            Diagnosis.Kind.OTHER,
            Diagnosis.Kind.ADMITTING,
            Diagnosis.Kind.EXTERNAL_CAUSE);
    assertThat(read(InstitutionalClaims.VISIT).diagnoses())
        .extracting(Diagnosis::kind)
        .containsExactly(
            Diagnosis.Kind.PRINCIPAL,
            Diagnosis.Kind.REASON_FOR_VISIT,
            Diagnosis.Kind.REASON_FOR_VISIT);
  }

  @Test
  void everyProvider() {
    Claim claim = read(InstitutionalClaims.STAY);

    assertThat(claim.providers())
        .extracting(provider -> provider.role())
        .containsExactly(
            ProviderRole.ATTENDING,
            ProviderRole.OPERATING,
            ProviderRole.OTHER_OPERATING,
            ProviderRole.RENDERING,
            ProviderRole.SERVICE_FACILITY,
            ProviderRole.REFERRING);
    Party attending = claim.findProvider(ProviderRole.ATTENDING).orElseThrow();
    assertThat(attending.npi()).isEqualTo("1888888884");
    assertThat(attending.taxonomy()).isEqualTo("207X00000X");
    assertThat(claim.otherPayers()).hasSize(1);
    assertThat(claim.otherPayers().get(0).amounts()).hasSize(1);
  }

  @Test
  void lines() {
    List<ServiceLine> lines = read(InstitutionalClaims.STAY).lines();

    ServiceLine room = lines.get(0);
    assertThat(room.detail()).isEqualTo(new LineDetail.Institutional("0120", Money.of("200")));
    assertThat(room.procedure()).isEqualTo(Procedure.NONE);
    assertThat(room.unitBasis()).isEqualTo("DA");
    assertThat(room.units()).isEqualTo(Quantity.of("4"));
    assertThat(room.placeOfService()).isEmpty();
    assertThat(room.service())
        .as("the statement period")
        .isEqualTo(new DateSpan(january(2), january(6)));

    ServiceLine drug = lines.get(1);
    assertThat(drug.revenueCode()).isEqualTo("0250");
    assertThat(drug.procedure()).isEqualTo(Procedure.hcpcs("J1100", "JZ"));
    assertThat(drug.service()).isEqualTo(DateSpan.day(january(3)));
    assertThat(drug.controlNumber()).isEqualTo("LINE2");
    assertThat(drug.drug()).isPresent();
    assertThat(drug.providers().get(0).role()).isEqualTo(ProviderRole.OPERATING);
    assertThat(drug.priorAdjudications().get(0).paid()).isEqualTo(Money.of("300"));

    ServiceLine surgery = lines.get(2);
    assertThat(surgery.service()).as("not the line's before").isEqualTo(room.service());
    assertThat(surgery.priorAdjudications().get(0).procedure()).isEqualTo(Procedure.NONE);
  }

  @Test
  void theNextClaimBeginsAnew() {
    String second = InstitutionalClaims.VISIT.substring(InstitutionalClaims.VISIT.indexOf("CLM*"));
    Recording read =
        Recording.of(InstitutionalClaims.interchange(InstitutionalClaims.STAY + second).toString());

    assertThat(read.faults()).isEmpty();
    assertThat(read.claims.get(1).detail())
        .isEqualTo(
            new ClaimDetail.Institutional(
                Circumstances.NONE,
                DateSpan.day(january(5)),
                new Stay(Optional.empty(), Optional.empty(), "1", "1", Optional.empty(), "01"),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }
}
