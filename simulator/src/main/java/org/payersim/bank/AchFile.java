package org.payersim.bank;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.rules.Payer;

/**
 * The ACH payments of one or more runs as the payer's bank takes them: one batch of CCD entries a
 * run, each entry with the addenda record that carries the TRN segment of its 835 (CCD+). Lines end
 * with a line feed. Source: NACHA Operating Rules, appendix three, record formats; healthcare EFT
 * standard, 45 CFR 162.1602; CAQH CORE 370.
 */
public final class AchFile {
  /** Company entry description of every health care claim payment. */
  private static final String DESCRIPTION = "HCCLAIMPMT";

  private static final String CREDITS_ONLY = "220";
  private static final String CHECKING_CREDIT = "22";
  private static final String SAVINGS_CREDIT = "32";
  private static final int BLOCKING = 10;
  private static final long HASH = 10_000_000_000L;
  private static final String MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private final StringBuilder text = new StringBuilder();
  private int records;
  private int batches;
  private long entries;
  private long entriesAndAddenda;
  private long hash;
  private long credit;

  private AchFile() {}

  /** Whether any of its payments goes by ACH. */
  public static boolean isNeeded(BankRun run) {
    return !run.list(PaymentMethod.ACH).isEmpty();
  }

  /**
   * A whole file.
   *
   * @param number of the file: the file identifier is made of it, which tells the files of a day
   *     apart up to 36
   * @param runs of one payer, each with a payment by ACH
   */
  public static byte[] write(int number, List<BankRun> runs) {
    AchFile file = new AchFile();
    file.header(number, runs.get(0));
    for (BankRun run : runs) {
      file.batch(run);
    }
    file.trailer();
    return file.text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void add(AchRecord record) {
    text.append(record.end());
    records++;
  }

  private static String company(Payer payer) {
    return "1" + payer.taxNumber();
  }

  private void header(int number, BankRun first) {
    Payer payer = first.payer();
    add(
        new AchRecord("1")
            .exact("01")
            .exact(" " + first.account().routing())
            .exact(company(payer))
            .exact(DAY.format(first.made()))
            .exact(TIME.format(first.made()))
            .exact(String.valueOf(MODIFIERS.charAt(Math.floorMod(number - 1, MODIFIERS.length()))))
            .exact("094")
            .exact("10")
            .exact("1")
            .words("BANK OF THE PAYER", 23)
            .words(payer.name(), 23)
            .number(number % 100_000_000, 8));
  }

  private void batch(BankRun run) {
    batches++;
    BankAccount from = run.account();
    add(
        new AchRecord("5")
            .exact(CREDITS_ONLY)
            .words(run.payer().name(), 16)
            .blank(20)
            .exact(company(run.payer()))
            .exact("CCD")
            .exact(DESCRIPTION)
            .exact(DAY.format(run.paidOn()))
            .exact(DAY.format(run.paidOn()))
            .blank(3)
            .exact("1")
            .exact(from.bank())
            .number(batches, 7));
    long count = 0;
    long sum = 0;
    long banks = 0;
    for (BankPayment payment : run.list(PaymentMethod.ACH)) {
      entry(run, payment);
      count += 2;
      sum += payment.amount().cents();
      banks += Long.parseLong(payment.account().bank());
    }
    add(
        new AchRecord("8")
            .exact(CREDITS_ONLY)
            .number(count, 6)
            .number(banks % HASH, 10)
            .number(0, 12)
            .number(sum, 12)
            .exact(company(run.payer()))
            .blank(19)
            .blank(6)
            .exact(from.bank())
            .number(batches, 7));
    entriesAndAddenda += count;
    hash += banks % HASH;
    credit += sum;
  }

  private void entry(BankRun run, BankPayment payment) {
    entries++;
    long trace = entries % 10_000_000;
    BankAccount to = payment.account();
    add(
        new AchRecord("6")
            .exact(to.savings() ? SAVINGS_CREDIT : CHECKING_CREDIT)
            .exact(to.routing())
            .words(to.number(), 17)
            .number(payment.amount().cents(), 10)
            .words(payment.payeeId(), 15)
            .words(payment.payee(), 22)
            .blank(2)
            .exact("1")
            .exact(run.account().bank())
            .number(trace, 7));
    add(
        new AchRecord("7")
            .exact("05")
            .words("TRN*1*" + payment.trace() + "*" + company(run.payer()) + "~", 80)
            .number(1, 4)
            .number(trace, 7));
  }

  /** The control record, and lines of nines up to a whole block. */
  private void trailer() {
    int blocks = (records + 1 + BLOCKING - 1) / BLOCKING;
    add(
        new AchRecord("9")
            .number(batches, 6)
            .number(blocks, 6)
            .number(entriesAndAddenda, 8)
            .number(hash % HASH, 10)
            .number(0, 12)
            .number(credit, 12)
            .blank(39));
    while (records % BLOCKING != 0) {
      add(new AchRecord("9").exact("9".repeat(AchRecord.LENGTH - 1)));
    }
  }
}
