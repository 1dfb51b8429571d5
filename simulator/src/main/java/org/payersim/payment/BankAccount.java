package org.payersim.payment;

/**
 * An account at a bank of the United States.
 *
 * @param routing ABA routing number, nine digits, the last a check digit
 * @param number up to 17 letters, digits and hyphens, as an ACH entry has room for them
 * @param savings whether it is a savings account; checking if not
 */
public record BankAccount(String routing, String number, boolean savings) {
  private static final int[] WEIGHTS = {3, 7, 1};
  private static final int LONGEST = 17;

  /** Of the payer, where none is told; routing numbers beginning with 99 are not assigned. */
  public static final BankAccount INVENTED_PAYER =
      new BankAccount("999999992", "1000000001", false);

  /** Of every payee of whom none is told; invented too. */
  public static final BankAccount INVENTED_PAYEE =
      new BankAccount("999988880", "2000000002", false);

  public BankAccount {
    if (!isRouting(routing)) {
      throw new IllegalArgumentException("no routing number: " + routing);
    }
    if (!isNumber(number)) {
      throw new IllegalArgumentException("no account number");
    }
  }

  /** Whether it is nine digits that weigh a multiple of ten, by 3, 7 and 1 in turn. */
  public static boolean isRouting(String text) {
    if (text.length() != 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
    }
    return sum % 10 == 0;
  }

  /** Whether an entry has room for it. */
  public static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '-');
  }

  /** BPR08 and BPR14: DA demand deposit, SG savings. */
  public String qualifier() {
    return savings ? "SG" : "DA";
  }

  /** The first eight digits of the routing number: how ACH records name a bank. */
  public String bank() {
    return routing.substring(0, 8);
  }
}
