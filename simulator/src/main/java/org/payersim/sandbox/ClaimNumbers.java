package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Numbers claims: day of receipt (two digits of the year, three of the day), ten digits counting
 * all claims of the sandbox from 1 on, and a Luhn check digit over both. Our own decision; the 835
 * allows 50 characters (CLP07).
 */
final class ClaimNumbers implements Restorable {
  private static final int SEQUENCE_DIGITS = 10;

  private long last;

  /** The next claim's place in the sandbox's sequence. */
  long next() {
    last++;
    return last;
  }

  /** The place of the claim numbered last, 0 if there was none. */
  long last() {
    return last;
  }

  /** The place in the sequence a payer claim control number was made of; -1 if it is none. */
  static long sequence(String payerControlNumber) {
    boolean ours =
        payerControlNumber.length() == 6 + SEQUENCE_DIGITS
            && payerControlNumber.chars().allMatch(c -> c >= '0' && c <= '9');
    return ours ? Long.parseLong(payerControlNumber.substring(5, 5 + SEQUENCE_DIGITS)) : -1;
  }

  /** The payer claim control number of a place in the sequence. */
  static String payerControlNumber(long number, LocalDate receivedOn) {
    String sequence = Long.toString(number);
    StringBuilder digits = new StringBuilder(16);
    pad(digits, Integer.toString(receivedOn.getYear() % 100), 2);
    pad(digits, Integer.toString(receivedOn.getDayOfYear()), 3);
    pad(digits, sequence, SEQUENCE_DIGITS);
    return digits.append(checkDigit(digits)).toString();
  }

  private static void pad(StringBuilder target, String digits, int width) {
    for (int i = digits.length(); i < width; i++) {
      target.append('0');
    }
    target.append(digits);
  }

  private static int checkDigit(CharSequence digits) {
    int sum = 0;
    boolean doubled = true;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int weighted = doubled ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
      doubled = !doubled;
    }
    return (10 - sum % 10) % 10;
  }

  /** How many there are, as a value. */
  private record Count(long last) {}

  @Override
  public void save(SnapshotWriter to) throws IOException {
    to.write(Count.class, new Count(last));
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    last = from.read(Count.class).last();
  }
}
