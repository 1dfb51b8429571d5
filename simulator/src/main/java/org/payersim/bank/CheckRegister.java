package org.payersim.bank;

import java.util.List;
import org.payersim.payment.PaymentMethod;

/**
 * Payments that are no ACH entries, as a register in CSV (RFC 4180): number, day, method, payee,
 * identifier, amount in dollars.
 */
public final class CheckRegister {
  private static final String HEAD = "number,date,method,payee,payeeId,amount\r\n";

  private CheckRegister() {}

  /** Whether there is anything to be put down. */
  public static boolean isNeeded(BankRun run) {
    return run.list(PaymentMethod.ACH).size() < run.payments().size();
  }

  /** The register of these runs, in their order. */
  public static String write(List<BankRun> runs) {
    StringBuilder text = new StringBuilder(HEAD);
    for (BankRun run : runs) {
      for (BankPayment payment : run.payments()) {
        if (payment.method() != PaymentMethod.ACH) {
          text.append(payment.trace())
              .append(',')
              .append(run.paidOn())
              .append(',')
              .append(word(payment.method()))
              .append(',')
              .append(quoted(payment.payee()))
              .append(',')
              .append(quoted(payment.payeeId()))
              .append(',')
              .append(payment.amount().toString())
              .append("\r\n");
        }
      }
    }
    return text.toString();
  }

  /** What a method is called in files and answers. */
  public static String word(PaymentMethod method) {
    return switch (method) {
      case ACH -> "ach";
      case CHK -> "check";
      case CARD -> "card";
      case FWT -> "wire";
      case NON -> "none";
    };
  }

  /** Quoted, and no formula to a spreadsheet. */
  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
