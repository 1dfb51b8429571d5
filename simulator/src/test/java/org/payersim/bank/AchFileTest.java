package org.payersim.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.golden.Golden;
import org.payersim.money.Money;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.x12.AnswerFixture;

class AchFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  /** Routing numbers with a right check digit; those with 99 are not assigned. */
  private static final List<String> BANKS = List.of("999988880", "999999992", "999900004");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one-payee                | 1  | 1   | WHARF STREET FAMILY MEDICINE | 12.34        | 22
          one-cent                 | 1  | 1   | BEACON PEDIATRICS            | 0.01         | 22
          the-most-there-is-room   | 1  | 1   | HARBOR HOSPITAL              | 99999999.99  | 22
          savings                  | 1  | 1   | HERON COVE PHYSICAL THERAPY  | 250.00       | 32
          a-long-name              | 1  | 1   | LANTERNFIELD REGIONAL CENTER FOR REHABILITATION AND SPORT | 80.10 | 22
          letters-ascii-has-not    | 1  | 1   | ÉCOLE DE SANTÉ PEÑA          | 80.10        | 22
          signs-no-bank-knows      | 1  | 1   | SMITH & SØNS „CLINIC“        | 80.10        | 22
          two-payees               | 1  | 2   | TERN ISLAND CARDIOLOGY       | 1200.00      | 22
          three-payees-a-full-block| 1  | 3   | TERN ISLAND CARDIOLOGY       | 1200.00      | 22
          four-payees              | 1  | 4   | TERN ISLAND CARDIOLOGY       | 1200.05      | 22
          eight-payees             | 1  | 8   | QUAYSIDE SURGERY CENTER      | 33.33        | 22
          thirteen-payees          | 1  | 13  | QUAYSIDE SURGERY CENTER      | 33.33        | 32
          fifty-payees             | 1  | 50  | QUAYSIDE SURGERY CENTER      | 101.00       | 22
          hash-beyond-ten-digits   | 1  | 120 | QUAYSIDE SURGERY CENTER      | 1.00         | 22
          two-runs                 | 2  | 1   | NORTH PIER IMAGING           | 700.70       | 22
          two-runs-of-three        | 2  | 3   | NORTH PIER IMAGING           | 700.70       | 22
          five-runs                | 5  | 2   | NORTH PIER IMAGING           | 700.70       | 22
          ten-runs                 | 10 | 1   | GULLWING LABORATORY          | 9.99         | 22
          large-amounts            | 1  | 9   | HARBOR HOSPITAL              | 90000000.00  | 22
          person                   | 1  | 1   | MEI CHEN                     | 45.50        | 22
          blank-name               | 1  | 1   | ' '                          | 45.50        | 22
          """)
  void aFileIsAsTheLayoutHasItAndAsItWas(
      String name, int runs, int payees, String payee, String amount, String code)
      throws IOException {
    List<BankRun> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      all.add(run(run, payees, payee, amount, code.equals("32")));
    }
    String file = new String(AchFile.write(7, all), StandardCharsets.US_ASCII);

    List<AchReader.Entry> entries = AchReader.read(file);

    assertThat(entries).hasSize(runs * payees);
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.code()).isEqualTo(code);
              assertThat(entry.cents()).isEqualTo(Money.of(amount).cents());
            });
    assertThat(entries.get(0).effective()).isEqualTo("260305");
    assertThat(entries)
        .extracting(AchReader.Entry::addenda)
        .containsExactlyElementsOf(
            all.stream()
                .flatMap(run -> run.payments().stream())
                .map(payment -> "TRN*1*" + payment.trace() + "*1991234567~")
                .toList());
    Golden.assertMatches("ach-" + name + ".txt", file);
  }

  private static BankRun run(int run, int payees, String payee, String amount, boolean savings) {
    List<BankPayment> payments = new ArrayList<>();
    for (int i = 0; i < payees; i++) {
      payments.add(
          new BankPayment(
              Integer.toString(1000 * (run + 1) + i),
              PaymentMethod.ACH,
              payee,
              "200000%04d".formatted(i),
              new BankAccount(BANKS.get(i % BANKS.size()), "77-A" + i, savings),
              Money.of(amount)));
    }
    return new BankRun(
        AnswerFixture.PAYER,
        BankAccount.INVENTED_PAYER,
        DAY.plusDays(run),
        AnswerFixture.NOW,
        payments);
  }

  @Test
  void onlyWhatGoesByAchIsInIt() {
    BankPayment ach = run(0, 1, "A", "10", false).payments().get(0);
    BankPayment check =
        new BankPayment(
            "5", PaymentMethod.CHK, "=CLINIC, \"THE\" B", "2", ach.account(), Money.of("20.5"));
    BankRun both =
        new BankRun(
            AnswerFixture.PAYER,
            BankAccount.INVENTED_PAYER,
            DAY,
            AnswerFixture.NOW,
            List.of(ach, check));
    assertThat(AchReader.read(new String(AchFile.write(1, List.of(both)), StandardCharsets.UTF_8)))
        .hasSize(1);
    assertThat(CheckRegister.write(List.of(both)))
        .isEqualTo(
            "number,date,method,payee,payeeId,amount\r\n"
                + "5,2026-03-05,check,\"'=CLINIC, \"\"THE\"\" B\",\"2\",20.50\r\n");
  }

  /** The reader is a judge only if it can condemn. */
  @Test
  void theReaderFindsWhatDoesNotAddUp() {
    String sound =
        new String(
            AchFile.write(1, List.of(run(0, 3, "CLINIC", "10.00", false))),
            StandardCharsets.US_ASCII);
    assertThat(AchReader.read(sound)).hasSize(3);
    assertThatThrownBy(() -> AchReader.read(sound.replaceFirst("0000001000", "0000001001")))
        .hasMessage("credits of the batch");
    assertThatThrownBy(() -> AchReader.read(sound.replaceFirst("622999988880", "622999988881")))
        .hasMessage("check digit of 999988881");
    assertThatThrownBy(() -> AchReader.read(sound.substring(0, 9 * 95)))
        .hasMessage("the last block is not filled");
    assertThatThrownBy(() -> AchReader.read(sound.replaceFirst("~", "*")))
        .hasMessage("TRN03 is the company");
  }
}
