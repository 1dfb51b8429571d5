package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.correction;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.TestPayers.NOW;
import static org.payersim.sandbox.TestPayers.remittance;
import static org.payersim.sandbox.TestPayers.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.Accumulator;
import org.payersim.money.Money;

/** Claims that void or replace earlier ones. */
class CorrectionsTest {

  @TempDir private Path folder;

  @Test
  void aVoidTakesEverythingBackAndCarriesTheBalanceForward() throws IOException {
    try (Sandbox payer = open("payer")) {
      payer.receive(Body.of(delivery(1, "C1")));
      String original = payerNumber(payer, "C1");
      Money paid = payer.listRemittances().get(0).total();

      Reply reply = payer.receive(Body.of(correction(2, "C1V", "8", original, 150)));

      assertThat(text(reply)).contains("STC*A2:20*20261116*WQ*175");
      assertThat(reply.tally().voided()).isEqualTo(1);
      assertThat(used(payer)).isEqualTo(Money.ZERO);
      String reversal = remittance(payer, 1);
      assertThat(reversal)
          .contains(
              "BPR*H*0*C*NON",
              "CLP*C1*22*-175*-" + paid.toPlainString() + "**",
              "*" + original + "*",
              "PLB*2000001000*20261231*FB:2*-" + paid.toPlainString() + "~");
      assertThat(reversal).doesNotContain("CLP*C1V");

      payer.receive(Body.of(delivery(3, "C2")));
      assertThat(remittance(payer, 2))
          .contains("CLP*C2*1*175*" + paid.toPlainString(), "*FB:2*" + paid.toPlainString() + "~")
          .contains("BPR*H*0*C*NON");
    }
  }

  @Test
  void aReplacementIsReversalAndCorrectionInOneRemittance() throws IOException {
    try (Sandbox payer = open("payer");
        Sandbox fresh = open("fresh")) {
      payer.receive(Body.of(delivery(1, "C1")));
      String original = payerNumber(payer, "C1");

      payer.receive(Body.of(correction(2, "C1R", "7", original, 60)));

      String remittance = remittance(payer, 1);
      assertThat(remittance).contains("CLP*C1*22*-175*", "CLP*C1R*1*85*", "REF*F8*" + original);
      assertThat(remittance.indexOf("CLP*C1*22")).isLessThan(remittance.indexOf("CLP*C1R*1"));
      fresh.receive(Body.of(correction(2, "C1R", "1", original, 60)));
      assertThat(payer.accumulators("M100")).isEqualTo(fresh.accumulators("M100"));
    }
  }

  @Test
  void whatWasTakenBackCannotBeTakenBackAgainButItsReplacementCan() throws IOException {
    try (Sandbox payer = open("payer")) {
      payer.receive(Body.of(delivery(1, "C1")));
      String original = payerNumber(payer, "C1");
      payer.receive(Body.of(correction(2, "C1R", "7", original, 60)));

      Reply again = payer.receive(Body.of(correction(3, "C1V", "8", original, 60)));
      assertThat(text(again)).contains("STC*A7:464*20261116*U*85");

      Reply other =
          payer.receive(Body.of(correction(4, "C1W", "8", payerNumber(payer, "C1R"), 60)));
      assertThat(other.tally().voided()).isEqualTo(1);
      assertThat(used(payer)).isEqualTo(Money.ZERO);
    }
  }

  @Test
  void originalAndCorrectionMayComeInOneFile() throws IOException {
    try (Sandbox payer = open("payer")) {
      payer.receive(Body.of(delivery(1, "C0")));
      String first = payerNumber(payer, "C0");
      String next = ClaimNumbers.payerControlNumber(2, NOW.toLocalDate());
      byte[] two = join(correction(2, "C1", "7", first, 60), correction(3, "C2", "8", next, 60));

      Reply reply = payer.receive(Body.of(two));

      assertThat(reply.tally().rejected()).isZero();
      assertThat(used(payer)).isEqualTo(Money.ZERO);
    }
  }

  @Test
  void openedAgainTheSameIsOwed() throws IOException {
    byte[] mail;
    try (Sandbox payer = open("payer")) {
      payer.receive(Body.of(delivery(1, "C1")));
      payer.receive(Body.of(correction(2, "C1V", "8", payerNumber(payer, "C1"), 150)));
      mail = Files.readAllBytes(folder.resolve("payer").resolve(Mailbox.FILE));
    }
    try (Sandbox payer = open("payer")) {
      assertThat(folder.resolve("payer").resolve(Mailbox.FILE)).hasBinaryContent(mail);
      payer.receive(Body.of(delivery(3, "C2")));
      assertThat(remittance(payer, 2)).contains("*FB:2*");
    }
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Money used(Sandbox payer) {
    return payer.accumulators("M100").stream()
        .map(Accumulator::used)
        .reduce(Money.ZERO, Money::plus);
  }

  private static String payerNumber(Sandbox payer, String claim) throws IOException {
    return payer.listClaims(claim).get(0).payerControlNumber();
  }

  private Sandbox open(String id) throws IOException {
    return TestPayers.open(folder, id);
  }
}
