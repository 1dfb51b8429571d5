package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.denied;
import static org.payersim.adjudication.DecisionFixture.reduced;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.CLINIC;
import static org.payersim.claim.ClaimFixture.DR_CHEN;
import static org.payersim.claim.ClaimFixture.LUCA;
import static org.payersim.claim.ClaimFixture.SERVICE_DAY;
import static org.payersim.claim.ClaimFixture.claim;
import static org.payersim.x12.AnswerFixture.NOW;
import static org.payersim.x12.AnswerFixture.PAYER;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.latin1;
import static org.payersim.x12.AnswerFixture.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.DecisionFixture;
import org.payersim.adjudication.cover.CoveredOnDate;
import org.payersim.adjudication.cover.OrderOfBenefits;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimFixture;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.code.Procedure;
import org.payersim.eligibility.PayerOrder.Rule;
import org.payersim.golden.Golden;
import org.payersim.money.Money;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.remittance.ClaimPayment;
import org.payersim.remittance.ClaimPayments;
import org.payersim.remittance.PaymentRun;
import org.payersim.remittance.ProviderBalance;
import org.payersim.remittance.Remittance;
import org.payersim.remittance.Transfer;

class RemittanceWriterTest {
  private static final DateSpan THREE_DAYS =
      new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));

  @Test
  void aPaymentForTwoClaims() throws Exception {
    Claim visit =
        claim("A-1")
            .renderedBy(DR_CHEN)
            .reference("EA", "MR-5501")
            .reference("G1", "AUTH-9")
            .line(Procedure.hcpcs("99213", "25"), "120", "1", DateSpan.day(SERVICE_DAY), "LN-1")
            .line(Procedure.hcpcs("97110"), "210.5", "3", THREE_DAYS, "LN-2")
            .build();
    Claim child = claim("A-2").ofChild(LUCA).replacing("20260001").line("99214", "199.14").build();
    byte[] document =
        document(
            decided(visit)
                .line("80", reduced("CO-45", "40"), shared("PR-3", "20"))
                .line("150", shared("PR-1", "100"), reduced("CO-45", "60.5"), shared("PR-2", "10"))
                .build(),
            decided(child).line("0", denied("PR-27 N30 MA130", "199.14")).build());
    Golden.assertMatches("two-claims.835", latin1(document));
    RemittanceJudge.assertSound(document);
  }

  @Test
  void nothingToPayIsInformationOnly() throws Exception {
    byte[] document =
        document(
            decided(claim("A-1").line("99213", "120").build())
                .status("4")
                .line("0", denied("OA-31 N382", "120"))
                .build());
    Golden.assertMatches("nothing-paid.835", latin1(document));
    RemittanceJudge.assertSound(document);
  }

  @Test
  void everyPayeeHasASetOfItsOwnOrderedByIdentifier() throws Exception {
    byte[] document =
        document(
            paidInFull(claim("A-1").line("99213", "10")),
            paidInFull(claim("B-1").billedBy(DR_CHEN).line("99213", "20")),
            paidInFull(claim("A-2").line("99213", "30")));
    Segments segments = Segments.of(document);
    assertThat(segments.all("N1").stream().filter(s -> s.startsWith("N1*PE")))
        .containsExactly(
            "N1*PE*ADA CHEN*XX*1999999976", "N1*PE*LAKESIDE FAMILY CLINIC*XX*1999999984");
    assertThat(segments.all("TRN")).containsExactly("TRN*1*501*1991234567", "TRN*1*502*1991234567");
    assertThat(segments.all("ST")).containsExactly("ST*835*0001", "ST*835*0002");
    assertThat(segments.all("BPR").stream().map(s -> s.split("\\*")[2]))
        .containsExactly("20", "40");
    RemittanceJudge.assertSound(document);
  }

  @Test
  void aLinePaidAsChargedHasNoAdjustment() throws Exception {
    byte[] document = document(paidInFull(claim("A-1").line("99213", "120")));
    assertThat(Segments.of(document).all("CAS")).isEmpty();
    assertThat(Segments.of(document).only("CLP"))
        .isEqualTo("CLP*A-1*1*120*120**12*2026061A-1*11*1");
  }

  @Test
  void equalReasonsAreSummedAndSevenReasonsNeedTwoSegments() throws Exception {
    Claim claim = claim("A-1").line("99213", "100").build();
    byte[] document =
        document(
            decided(claim)
                .line(
                    "0",
                    shared("PR-1", "10"),
                    reduced("CO-45", "5"),
                    reduced("CO-45", "6"),
                    reduced("CO-59", "1"),
                    reduced("CO-97", "2"),
                    reduced("CO-236", "3"),
                    reduced("CO-222", "4"),
                    reduced("CO-253", "7"),
                    reduced("CO-104", "8"),
                    reduced("OA-23", "9"),
                    reduced("PI-94", "1"),
                    reduced("PI-94", "-1"))
                .build());
    assertThat(Segments.of(document).all("CAS"))
        .containsExactly(
            "CAS*CO*45*11**59*1**97*2**236*3**222*4**253*7",
            "CAS*CO*104*8",
            "CAS*OA*23*9",
            "CAS*PR*1*10");
    RemittanceJudge.assertSound(document);
  }

  @Test
  void theRenderingProviderOfALineIsNamedWhereHeDiffers() throws Exception {
    byte[] document = document(paidInFull(claim("A-1").renderedBy(DR_CHEN).line("99213", "120")));
    assertThat(Segments.of(document).all("NM1"))
        .containsExactly(
            "NM1*QC*1*ROSSI*MARIA*E***MI*M1000001", "NM1*82*1*CHEN*ADA****XX*1999999976");
    assertThat(Segments.of(document).all("REF")).noneMatch(s -> s.startsWith("REF*HPI"));
  }

  @Test
  void whoWasCorrectedAndWhoGetsTheClaimNextIsNamed() throws Exception {
    Notices notices =
        new Notices(
            Optional.of(Party.person("ROSSI-BIANCHI", "LUCA", "C", "M1000002")),
            Optional.of(Party.organization("NEXT PAYER", "PI", "NP1")));
    byte[] document =
        document(
            decided(claim("A-1").ofChild(LUCA).renderedBy(DR_CHEN).line("99213", "120").build())
                .status("19")
                .line("120", shared("PR-2", "24"))
                .notices(notices)
                .build());
    assertThat(latin1(document).lines().filter(s -> s.startsWith("NM1*")).toList())
        .extracting(s -> s.substring(4, 6))
        .containsExactly("QC", "IL", "74", "82", "TT");
    assertThat(latin1(document))
        .contains("NM1*74*1*ROSSI-BIANCHI*LUCA****C*M1000002~")
        .contains("NM1*TT*2*NEXT PAYER*****PI*NP1~");
    RemittanceJudge.assertSound(document);
  }

  @Test
  void whoComesFirstIsNamedUnlessTheClaimIsPassedOn() throws Exception {
    Claim claim = claim("A-1").line("99213", "120").build();
    DecisionFixture first =
        decided(claim)
            .line(
                "0",
                new Ruling.Denied(
                    "OrderOfBenefits",
                    new OrderOfBenefits.OtherFirst(
                        "NEXT PAYER", Rule.BIRTHDAY, "NP1", "N-77", "01"),
                    new Adjustment(DecisionFixture.reason("CO-22 MA04"), Money.of("120"))));
    assertThat(Segments.of(document(first.build())).all("NM1"))
        .containsExactly(
            "NM1*QC*1*ROSSI*MARIA*E***MI*M1000001",
            "NM1*PR*2*NEXT PAYER*****PI*NP1",
            "NM1*GB*1*ROSSI*MARIA****MI*N-77");
    Notices forwarded =
        new Notices(Optional.empty(), Optional.of(Party.organization("NEXT PAYER", "PI", "NP1")));
    assertThat(Segments.of(document(first.notices(forwarded).build())).all("NM1"))
        .containsExactly("NM1*QC*1*ROSSI*MARIA*E***MI*M1000001", "NM1*TT*2*NEXT PAYER*****PI*NP1");
  }

  @Test
  void whenCoverageEndedIsToldWithTheFirstLineItWasDeniedFor() throws Exception {
    LocalDate ended = SERVICE_DAY.minusDays(1);
    byte[] document =
        document(
            decided(claim("A-1").line("99213", "120").line("80053", "48").build())
                .line("0", coverageEnded(ended, "120"))
                .line("0", coverageEnded(SERVICE_DAY, "48"))
                .build());
    assertThat(Segments.of(document).all("DTM")).contains("DTM*036*20260228");
    assertThat(Segments.of(document).all("AMT")).isEmpty();
    RemittanceJudge.assertSound(document);
  }

  private static Ruling coverageEnded(LocalDate ended, String amount) {
    return new Ruling.Denied(
        "CoveredOnDate",
        new CoveredOnDate.AfterCoverage(DateSpan.day(SERVICE_DAY), ended),
        new Adjustment(DecisionFixture.reason("PR-27 N30"), Money.of(amount)));
  }

  @Test
  void providerBalancesLowerThePayment() throws Exception {
    ClaimPayments claims = RemittanceWriter.claimPayments(PAYER).open();
    Claim claim = claim("A-1").line("99213", "120").build();
    claims.add(ClaimPayment.of(claim, decided(claim).line("120").determination()));
    Remittance remittance =
        new Remittance(
            PAYER,
            CLINIC,
            "371234567",
            "77",
            NOW.toLocalDate(),
            PaymentMethod.ACH,
            Money.of("91.5"),
            List.of(
                new ProviderBalance("WO", "20260001", Money.of("30")),
                new ProviderBalance("L6", "", Money.of("-1.5"))),
            claims,
            new Transfer(BankAccount.INVENTED_PAYER, BankAccount.INVENTED_PAYEE),
            "");
    byte[] document = write(List.of(remittance));
    assertThat(Segments.of(document).only("PLB"))
        .isEqualTo("PLB*1999999984*20261231*WO:20260001*30*L6*-1.5");
    RemittanceJudge.assertSound(document);
  }

  @ParameterizedTest
  @CsvSource({
    "ACH, ACH*CCP*01*999999992*DA*1000000001*1991234567**01*999988880*DA*2000000002*20260304",
    "CHK, CHK************20260304",
    "CARD, CHK************20260304",
    "FWT, FWT**01*999999992*DA*1000000001*1991234567**01*999988880*DA*2000000002*20260304"
  })
  void everyMethodIsReportedAsTheGuideHasIt(PaymentMethod method, String reported)
      throws Exception {
    ClaimPayments claims = RemittanceWriter.claimPayments(PAYER).open();
    Claim claim = claim("A-1").line("99213", "120").build();
    claims.add(ClaimPayment.of(claim, decided(claim).line("120").determination()));
    Remittance remittance =
        new Remittance(
            PAYER,
            CLINIC,
            "371234567",
            "77",
            NOW.toLocalDate(),
            method,
            Money.of("120"),
            List.of(),
            claims,
            new Transfer(BankAccount.INVENTED_PAYER, BankAccount.INVENTED_PAYEE),
            "");
    byte[] document = write(List.of(remittance));
    assertThat(Segments.of(document).only("BPR")).isEqualTo("BPR*I*120*C*" + reported);
    RemittanceJudge.assertSound(document);
  }

  @Test
  void withoutRemittancesNothingIsWritten() throws Exception {
    assertThat(write(List.of())).isEmpty();
  }

  private static AdjudicatedClaim paidInFull(ClaimFixture fixture) {
    Claim claim = fixture.build();
    DecisionFixture decision = decided(claim);
    claim.lines().forEach(line -> decision.line(line.charge().toString()));
    return decision.build();
  }

  private static byte[] document(AdjudicatedClaim... claims) throws IOException {
    ControlNumbers numbers = numbers();
    PaymentRun run =
        new PaymentRun(
            PAYER, NOW.toLocalDate(), numbers::nextTrace, RemittanceWriter.claimPayments(PAYER));
    for (AdjudicatedClaim claim : claims) {
      run.add(claim);
    }
    return write(run.close());
  }

  private static byte[] write(List<Remittance> remittances) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter.write(remittances, envelope(), numbers(), out);
    return out.toByteArray();
  }
}
