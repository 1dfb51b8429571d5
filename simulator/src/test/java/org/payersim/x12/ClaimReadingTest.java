package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Address;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.Drug;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ProviderRole;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Where every part of a professional claim arrives. */
class ClaimReadingTest {
  /** A dependent's claim with every loop this reader knows. */
  private static final String FULL =
      """
      HL*1**20*1
      PRV*BI*PXC*207Q00000X
      NM1*85*2*CLINIC*****XX*1999999984
      N3*1 MAIN ST*SUITE 2
      N4*SPRINGFIELD*OH*455011234
      REF*EI*123456789
      PER*IC*BILLING*TE*5555550101
      NM1*87*2
      N3*PO BOX 7
      N4*DAYTON*OH*45402
      HL*2*1*22*1
      SBR*S**GRP1*BIG EMPLOYER*****CI
      NM1*IL*1*DOE*JOHN*Q**JR*MI*M1
      N3*2 OAK AVE
      N4*SPRINGFIELD*OH*45501
      DMG*D8*19800101*M
      REF*SY*111223333
      NM1*PR*2*PAYER*****PI*PAYER1
      REF*G2*OLD77
      HL*3*2*23*0
      PAT*19
      NM1*QC*1*DOE*JIM
      N3*2 OAK AVE
      N4*SPRINGFIELD*OH*45501
      DMG*D8*20150203*M
      CLM*PCN-1*250***11:B:7*Y*A*Y*I*P*AA:::OH
      DTP*431*D8*20260101
      DTP*439*D8*20260102
      DTP*435*D8*20260103
      PWK*OZ*EL***AC*ATT1
      AMT*F5*20.5
      REF*G1*AUTH1
      REF*F8*ICN9
      NTE*ADD*FELL FROM A TREE
      HI*ABK:S52501A*ABF:W14XXXA
      HI*BG:17
      NM1*DN*1*REFER*RITA****XX*1999999992
      NM1*82*1*RENDER*RON****XX*1888888884
      PRV*PE*PXC*208000000X
      REF*0B*LIC1
      NM1*77*2*FACILITY*****XX*1777777771
      N3*3 ELM
      N4*SPRINGFIELD*OH*45501
      SBR*P*18*OGRP******12
      CAS*CO*45*30**253*2
      AMT*D*100
      AMT*EAF*18
      OI***Y***Y
      MOA**50
      NM1*IL*1*DOE*MARY****MI*OTHER1
      NM1*PR*2*FIRST PAYER*****PI*FIRST1
      DTP*573*D8*20260110
      REF*F8*FIRSTICN
      LX*1
      SV1*HC:25600:RT:LT*200*UN*1*22**1:2**Y
      DTP*472*RD8*20260102-20260103
      DTP*304*D8*20260101
      REF*6R*LINE1
      REF*G1*AUTH2
      AMT*T*1.5
      NTE*ADD*CAST
      LIN**N4*00000000001
      CTP****2.5*ML
      REF*XZ*RX1
      NM1*DK*1*ORDER*OLGA****XX*1666666664
      SVD*FIRST1*100*HC:25600:RT**1
      CAS*CO*45*30
      CAS*PR*2*20*1*3*5
      DTP*573*D8*20260110
      AMT*EAF*25
      LQ*UT*09.03
      FRM*1A**J0234
      LX*2
      SV1*HC:29075*50*UN*1.5***2
      DTP*472*D8*20260102
      """;

  private static Recording readFull() {
    Interchanges text = new Interchanges().isa(7).gs(3).st("0042");
    FULL.lines().forEach(text::segment);
    return Recording.of(text.se("0042").ge(1, 3).iea(1, 7).toString());
  }

  private static Claim full() {
    Recording read = readFull();
    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(1);
    return read.claims.get(0);
  }

  @Test
  void headAndLevels() {
    Claim claim = full();

    assertThat(claim.batch())
        .isEqualTo(
            new Batch(
                "SENDER",
                "PAYER",
                "000000007",
                "3",
                "0042",
                "005010X222A1",
                "REF0042",
                LocalDateTime.of(2026, 1, 1, 12, 0),
                "00",
                "CH",
                Party.organization("SUBMITTER", "46", "SUB1"),
                Party.organization("PAYER", "46", "PAYER1")));
    Party billing = claim.billing().party();
    assertThat(billing.npi()).isEqualTo("1999999984");
    assertThat(billing.taxonomy()).isEqualTo("207Q00000X");
    assertThat(billing.findTaxNumber()).contains("123456789");
    assertThat(billing.address())
        .contains(new Address("1 MAIN ST", "SUITE 2", "SPRINGFIELD", "OH", "455011234", ""));
    assertThat(claim.billing().payTo().orElseThrow().address())
        .contains(new Address("PO BOX 7", "", "DAYTON", "OH", "45402", ""));
    assertThat(claim.payer().id()).isEqualTo("PAYER1");
    assertThat(claim.subscriber().memberId()).isEqualTo("M1");
    assertThat(claim.subscriber().party().suffix()).isEqualTo("JR");
    assertThat(claim.subscriber().party().references())
        .containsExactly(new Reference("SY", "111223333"));
    assertThat(claim.subscriber().birthDate()).contains(LocalDate.of(1980, 1, 1));
    assertThat(claim.subscriber().groupName()).isEqualTo("BIG EMPLOYER");
    assertThat(claim.payerSequence()).isEqualTo("S");
    assertThat(claim.filingIndicator()).isEqualTo("CI");
    assertThat(claim.patient().relationship()).isEqualTo("19");
    assertThat(claim.patient().party().firstName()).isEqualTo("JIM");
    assertThat(claim.patient().birthDate()).contains(LocalDate.of(2015, 2, 3));
  }

  @Test
  void theClaimItself() {
    Claim claim = full();

    assertThat(claim.patientControlNumber()).isEqualTo("PCN-1");
    assertThat(claim.charge()).isEqualTo(Money.of("250"));
    assertThat(claim.facilityCode()).isEqualTo("11");
    assertThat(claim.frequency()).isEqualTo("7");
    assertThat(claim.indicators()).containsExactly("Y", "A", "Y", "I", "P");
    assertThat(claim.dates()).extracting(DateFact::qualifier).containsExactly("431", "439", "435");
    assertThat(claim.amounts()).containsExactly(new AmountFact("F5", Money.of("20.5")));
    assertThat(claim.findReference("F8")).contains("ICN9");
    assertThat(claim.findReference("G1")).contains("AUTH1");
    assertThat(claim.notes()).containsExactly("FELL FROM A TREE");
    assertThat(claim.diagnoses())
        .containsExactly(new Diagnosis("ABK", "S52501A", ""), new Diagnosis("ABF", "W14XXXA", ""));
    Party rendering = claim.findProvider(ProviderRole.RENDERING).orElseThrow();
    assertThat(rendering.taxonomy()).isEqualTo("208000000X");
    assertThat(rendering.references()).containsExactly(new Reference("0B", "LIC1"));
    assertThat(claim.findProvider(ProviderRole.REFERRING).orElseThrow().lastName())
        .isEqualTo("REFER");
    assertThat(claim.findProvider(ProviderRole.SERVICE_FACILITY).orElseThrow().address())
        .isPresent();
  }

  @Test
  void whatOtherPayersDid() {
    OtherPayer other = full().otherPayers().get(0);

    assertThat(other.sequence()).isEqualTo("P");
    assertThat(other.filingIndicator()).isEqualTo("12");
    assertThat(other.subscriber().id()).isEqualTo("OTHER1");
    assertThat(other.payer().id()).isEqualTo("FIRST1");
    assertThat(other.adjustments())
        .containsExactly(
            new PriorAdjustment(Reason.of(AdjustmentGroup.CO, "45"), Money.of("30")),
            new PriorAdjustment(Reason.of(AdjustmentGroup.CO, "253"), Money.of("2")));
    assertThat(other.amounts())
        .containsExactly(
            new AmountFact("D", Money.of("100")), new AmountFact("EAF", Money.of("18")));
    assertThat(other.dates())
        .containsExactly(new DateFact("573", DateSpan.day(LocalDate.of(2026, 1, 10))));
  }

  @Test
  void lines() {
    ServiceLine first = full().lines().get(0);

    assertThat(first.procedure()).isEqualTo(Procedure.hcpcs("25600", "RT", "LT"));
    assertThat(first.charge()).isEqualTo(Money.of("200"));
    assertThat(first.placeOfService()).isEqualTo("22");
    assertThat(first.diagnosisPointers()).containsExactly(1, 2);
    assertThat(first.emergency()).isTrue();
    assertThat(first.service())
        .isEqualTo(new DateSpan(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)));
    assertThat(first.controlNumber()).isEqualTo("LINE1");
    assertThat(first.references()).containsExactly(new Reference("G1", "AUTH2"));
    assertThat(first.dates()).extracting(DateFact::qualifier).containsExactly("304");
    assertThat(first.amounts()).containsExactly(new AmountFact("T", Money.of("1.5")));
    assertThat(first.notes()).containsExactly("CAST");
    assertThat(first.drug())
        .contains(new Drug("N4", "00000000001", Quantity.of("2.5"), "ML", "RX1"));
    assertThat(first.providers()).extracting(p -> p.role()).containsExactly(ProviderRole.ORDERING);
    assertThat(first.priorAdjudications())
        .containsExactly(
            new PriorAdjudication(
                "FIRST1",
                Money.of("100"),
                Procedure.hcpcs("25600", "RT"),
                Quantity.ONE,
                List.of(
                    new PriorAdjustment(Reason.of(AdjustmentGroup.CO, "45"), Money.of("30")),
                    new PriorAdjustment(Reason.of(AdjustmentGroup.PR, "2"), Money.of("20")),
                    new PriorAdjustment(Reason.of(AdjustmentGroup.PR, "3"), Money.of("5"))),
                Optional.of(LocalDate.of(2026, 1, 10)),
                Optional.of(Money.of("25"))));

    ServiceLine second = full().lines().get(1);
    assertThat(second.placeOfService()).as("the claim's").isEqualTo("11");
    assertThat(second.units()).isEqualTo(Quantity.of("1.5"));
    assertThat(second.drug()).isEmpty();
    assertThat(second.controlNumber()).isEmpty();
    assertThat(second.priorAdjudications()).isEmpty();
  }

  @Test
  void nothingSubmittedIsLost() {
    Claim claim = full();
    String expected = FULL.replace("\n", "~");

    assertThat(claim.submitted().text()).isEqualTo(expected);
    assertThat(new String(claim.submitted().claim(), StandardCharsets.ISO_8859_1))
        .startsWith("CLM*PCN-1")
        .endsWith("DTP*472*D8*20260102~");
    assertThat(claim.submitted().delimiters()).isEqualTo("*:^~");
  }

  @Test
  void claimsShareWhatStandsAboveThem() {
    Interchanges text = new Interchanges().isa(1).gs(1).st("0001").billing();
    text.subscriber("M1").claim("A", "1").claim("B", "2").subscriber("M2").claim("C", "3");
    List<Claim> claims = Recording.of(text.se("0001").ge(1, 1).iea(1, 1).toString()).claims;

    assertThat(claims).extracting(Claim::patientControlNumber).containsExactly("A", "B", "C");
    assertThat(claims.get(0).billing()).isSameAs(claims.get(2).billing());
    assertThat(claims.get(0).subscriber()).isSameAs(claims.get(1).subscriber());
    assertThat(claims.get(2).subscriber().memberId()).isEqualTo("M2");
    assertThat(claims.get(0).patient().isSubscriber()).isTrue();
    assertThat(claims.get(0).submitted().billing()).isSameAs(claims.get(2).submitted().billing());
    assertThat(new String(claims.get(2).submitted().subscriber(), StandardCharsets.ISO_8859_1))
        .startsWith("HL*3*1*22")
        .contains("*MI*M2~");
  }

  @Test
  void eachDependentHasTheSubscribersTextAndHisOwn() {
    Interchanges text = new Interchanges().isa(1).gs(1).st("0001").billing();
    text.segment("HL*2*1*22*1").segment("SBR*P**GRP1******CI");
    text.segment("NM1*IL*1*DOE*JANE****MI*M1").segment("NM1*PR*2*PAYER*****PI*PAYER1");
    for (String child : List.of("ANN", "BEN")) {
      text.segment("HL*" + (child.equals("ANN") ? 3 : 4) + "*2*23*0").segment("PAT*19");
      text.segment("NM1*QC*1*DOE*" + child).segment("N3*2 OAK");
      text.segment("N4*SPRINGFIELD*OH*45501").segment("DMG*D8*20150203*F");
      text.claim(child, "10");
    }
    List<Claim> claims = Recording.of(text.se("0001").ge(1, 1).iea(1, 1).toString()).claims;

    assertThat(claims)
        .extracting(c -> c.patient().party().firstName())
        .containsExactly("ANN", "BEN");
    assertThat(new String(claims.get(1).submitted().subscriber(), StandardCharsets.ISO_8859_1))
        .contains("HL*2*1*22*1~")
        .contains("DOE*BEN")
        .doesNotContain("DOE*ANN");
  }
}
