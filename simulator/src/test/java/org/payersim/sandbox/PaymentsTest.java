package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.payersim.sandbox.Deliveries.correction;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.Deliveries.deliveryFor;
import static org.payersim.sandbox.TestPayers.NOW;
import static org.payersim.sandbox.TestPayers.remittance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.bank.AchFile;
import org.payersim.bank.BankRun;
import org.payersim.journal.Body;
import org.payersim.ledger.ExaminerAct;
import org.payersim.money.Money;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** How, when and in how many pieces payees are paid. NOW is Monday, 2026-11-16. */
class PaymentsTest {
  private static final String CLINIC = "2000001000";

  @TempDir private Path folder;

  @Test
  void aPayeeWhoTakesChecksGetsOne() throws IOException {
    try (Sandbox payer = open("payees: [{npi: \"2000001000\", method: check}]")) {
      payer.receive(Body.of(delivery(1, "C1")));
      assertThat(remittance(payer, 0))
          .containsPattern("~BPR\\*I\\*[0-9.]+\\*C\\*CHK\\*{12}20261116~TRN\\*1\\*1\\*1990000017~");
      assertThat(run(payer, 0).payments().get(0).payeeId()).isEqualTo(CLINIC);
      assertThat(AchFile.isNeeded(run(payer, 0))).isFalse();
    }
  }

  @Test
  void aTransferGoesToThePayeesAccountAndFindsItsRemittance() throws IOException {
    try (Sandbox payer =
        open(
            """
            account: {routing: "999900004", number: OPS-1}
            payees:
              - npi: "2000001000"
                account: {routing: "999988880", number: "44005", type: savings}
            """)) {
      payer.receive(Body.of(delivery(1, "C1")));
      assertThat(remittance(payer, 0))
          .contains("*ACH*CCP*01*999900004*DA*OPS-1*1990000017**01*999988880*SG*44005*20261116~");
      String ach = new String(AchFile.write(1, List.of(run(payer, 0))), StandardCharsets.US_ASCII);
      String trn = remittance(payer, 0).replaceAll("(?s).*~(TRN\\*[^~]*~).*", "$1");
      assertThat(ach).contains("\n705" + trn + " ");
    }
  }

  @Test
  void aRemittanceTellsOfSoManyClaimsAndStatusesStillFindTheirs() throws IOException {
    try (Sandbox payer = open("mostClaims: 2")) {
      payer.receive(Body.of(delivery(1, "C1", "C2", "C3", "C4", "C5")));
      assertThat(payer.listRemittances())
          .extracting(OutboundRemittance::claims)
          .containsExactly(2, 2, 1);
      assertThat(payer.listRemittances())
          .extracting(OutboundRemittance::id)
          .containsExactly("1", "2", "3");
      assertThat(run(payer, 0).payments()).hasSize(3);
      assertThat(trace(payer, "M100", "C2")).isEqualTo("1");
      assertThat(trace(payer, "M100", "C3")).isEqualTo("2");
      assertThat(trace(payer, "M100", "C5")).isEqualTo("3");
      String original = payer.listClaims("C1").get(0).payerControlNumber();
      payer.receive(Body.of(correction(2, "C1R", "7", original, 60)));
      assertThat(remittance(payer, 3)).contains("CLP*C1*22*", "CLP*C1R*1*");
    }
  }

  @Test
  void standingBalancesAreSettledOnceOrWithEveryPayment() throws IOException {
    try (Sandbox payer =
        open(
            """
            payees:
              - npi: "2000001000"
                balances:
                  - {reason: CS, reference: LATE-KEYS, gives: 10.00}
                  - {reason: E3, reference: LIEN-7, takes: 1.50, from: 2026-11-17}
                  - {reason: IR, share: 10%}
            """)) {
      payer.receive(Body.of(delivery(1, "C1")));
      String first = remittance(payer, 0);
      Money paid = claimPaid(first);
      Money levy = Money.ofCents((paid.cents() + 5) / 10);
      assertThat(first)
          .contains(
              "PLB*2000001000*20261231*CS:LATE-KEYS*-10*IR*" + levy.toPlainString() + "~",
              "BPR*I*" + paid.plus(Money.of("10")).minus(levy).toPlainString() + "*");
      payer.advanceClock(Period.ofDays(1));
      payer.receive(Body.of(deliveryFor("M200", 2, "C2")));
      assertThat(remittance(payer, 1)).contains("PLB*2000001000*20261231*E3:LIEN-7*1.5*IR*");
      payer.receive(Body.of(deliveryFor("M300", 3, "C3")));
      assertThat(remittance(payer, 2)).contains("PLB*2000001000*20261231*IR*");
    }
  }

  @Test
  void aBalanceOfMoreThanIsPaidIsCarriedForward() throws IOException {
    try (Sandbox payer =
        open("payees: [{npi: \"2000001000\", balances: [{reason: J1, takes: 5000}]}]")) {
      payer.receive(Body.of(delivery(1, "C1")));
      assertThat(remittance(payer, 0)).contains("BPR*H*0*C*NON*", "*J1*5000*FB:1*-");
      assertThat(payer.outbound().bankRuns()).isEmpty();
      payer.receive(Body.of(deliveryFor("M200", 2, "C2")));
      assertThat(remittance(payer, 1)).contains("BPR*H*0*C*NON*", "*FB:1*", "*FB:2*-");
    }
  }

  @Test
  void cyclesHappenOnTheirDaysHoweverFarTheClockIsMoved() throws IOException {
    byte[] before;
    try (Sandbox payer = open("calendar: {week: [tuesday, friday], bankingDays: on}")) {
      Reply reply = payer.receive(Body.of(delivery(1, "C1")));
      assertThat(reply.remittances()).isEmpty();
      assertThat(payer.listRemittances()).isEmpty();
      payer.receive(Body.of(deliveryFor("M200", 2, "C2")));
      payer.setClock(NOW.plusDays(3));
      assertThat(payer.listRemittances())
          .extracting(OutboundRemittance::paidOn, OutboundRemittance::claims)
          .containsExactly(tuple(LocalDate.of(2026, 11, 17), 2));
      payer.receive(Body.of(deliveryFor("M300", 3, "C3")));
      payer.advanceClock(Period.ofDays(30));
      assertThat(payer.listRemittances())
          .extracting(OutboundRemittance::paidOn)
          .containsExactly(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 20));
      assertThat(remittance(payer, 1)).contains("CLP*C3*", "*20261120~TRN*1*2*", "GS*HP*");
      assertThat(trace(payer, "M300", "C3")).isEqualTo("2");
      assertThat(run(payer, 1).paidOn()).isEqualTo(LocalDate.of(2026, 11, 20));
      before = Files.readAllBytes(payer.folder().resolve(Sandbox.REMITTANCES));
    }
    try (Sandbox again = open("calendar: {week: [tuesday, friday], bankingDays: on}")) {
      assertThat(again.folder().resolve(Sandbox.REMITTANCES)).hasBinaryContent(before);
      assertThat(again.outbound().bankRuns()).hasSize(2);
    }
  }

  @Test
  void whatIsDecidedOnTheWayIsPaidInTheCycleAfterIt() throws IOException {
    List<RuleSource> rules = new ArrayList<>(TestPayers.switched("{Duplicate: pend}"));
    rules.add(payments("calendar: {week: [friday]}"));
    try (Sandbox payer = TestPayers.open(folder, "expiring", rules)) {
      String claim = TestPayers.pend(payer);
      payer.examine(new ExaminerAct.Ask(claim, "notes"));
      payer.advanceClock(Period.ofDays(90));
      // 45 days to answer: overdue on 2027-01-01, paid on the Friday after
      assertThat(payer.listRemittances())
          .extracting(OutboundRemittance::paidOn)
          .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 1, 8));
      assertThat(remittance(payer, 1)).contains("CLP*C2*", "CAS*CO*226*");
    }
  }

  @Test
  void aReplacementBeforePaydayIsPaidTogetherWithWhatItTakesBack() throws IOException {
    try (Sandbox payer = open("calendar: {month: [31]}")) {
      payer.receive(Body.of(delivery(1, "C1")));
      String original = payer.listClaims("C1").get(0).payerControlNumber();
      payer.receive(Body.of(correction(2, "C1R", "7", original, 60)));
      payer.advanceClock(Period.ofDays(30));
      assertThat(payer.listRemittances()).hasSize(1);
      assertThat(remittance(payer, 0))
          .contains("*20261130~TRN*1*1*")
          .containsSubsequence("CLP*C1*1*175*", "CLP*C1*22*-175*", "CLP*C1R*1*85*");
    }
  }

  @Test
  void timeAloneRunsTheCycles() throws IOException {
    Path own = folder.resolve("real");
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(payments("calendar: {daily: on}"));
    try (Sandbox payer = TestPayers.open(own, "ticking", rules)) {
      payer.receive(Body.of(delivery(1, "C1")));
      payer.outbound().releaseDue();
      assertThat(payer.listRemittances()).isEmpty();
      payer.payerClock().set(NOW.plusDays(1)); // as time does, unseen by the journal
      payer.outbound().releaseDue();
      payer.outbound().releaseDue();
      assertThat(payer.listRemittances()).hasSize(1);
    }
    try (Sandbox again = TestPayers.open(own, "ticking", rules)) {
      assertThat(again.listRemittances()).hasSize(1);
    }
  }

  private static BankRun run(Sandbox payer, int index) {
    return payer.outbound().bankRuns().get(index);
  }

  private static Money claimPaid(String remittance) {
    return Money.of(remittance.replaceAll("(?s).*~CLP\\*C1\\*1\\*175\\*([0-9.]+)\\*.*", "$1"));
  }

  /** The remittance a 277 names for a claim. */
  private static String trace(Sandbox payer, String member, String claim) throws IOException {
    return new ClaimFiles(payer.reception().desk())
        .list(member, List.of()).stream()
            .filter(record -> record.claim().claim().patientControlNumber().equals(claim))
            .findFirst()
            .flatMap(record -> record.payment())
            .orElseThrow()
            .trace();
  }

  private Sandbox open(String payments) throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(payments(payments));
    return TestPayers.open(folder, "payments", rules);
  }

  private static RuleSource payments(String payments) {
    return new RuleSource("payments.yaml", "kind: payments\n" + payments + "\n");
  }
}
