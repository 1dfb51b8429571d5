package org.payersim.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads an amount over parts by weight so that the parts add up to it to the cent: each gets its
 * share rounded down, and the cents left go to the largest fractions, of equals to the earlier
 * (largest remainder). Source: our own decision.
 */
public final class Allocation {
  private Allocation() {}

  /**
   * The parts, in the order of the weights. Without any weight all of it goes to the first.
   *
   * @param amount not negative
   * @param weights at least one, none negative
   */
  public static List<Money> byWeight(Money amount, List<Money> weights) {
    BigInteger total = BigInteger.ZERO;
    for (Money weight : weights) {
      total = total.add(BigInteger.valueOf(weight.cents()));
    }
    long[] cents = new long[weights.size()];
    if (total.signum() == 0) {
      cents[0] = amount.cents();
      return parts(cents);
    }
    BigInteger[] fractions = new BigInteger[weights.size()];
    long left = amount.cents();
    for (int i = 0; i < cents.length; i++) {
      BigInteger[] share =
          BigInteger.valueOf(amount.cents())
              .multiply(BigInteger.valueOf(weights.get(i).cents()))
              .divideAndRemainder(total);
      cents[i] = share[0].longValueExact();
      fractions[i] = share[1];
      left -= cents[i];
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cents.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> fractions[i]).reversed());
    for (int i = 0; i < left; i++) {
      cents[order.get(i)]++;
    }
    return parts(cents);
  }

  private static List<Money> parts(long[] cents) {
    List<Money> parts = new ArrayList<>(cents.length);
    for (long part : cents) {
      parts.add(Money.ofCents(part));
    }
    return parts;
  }
}
