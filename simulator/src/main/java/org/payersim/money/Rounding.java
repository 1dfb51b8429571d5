package org.payersim.money;

import java.math.BigInteger;

/**
 * How a fraction of a cent becomes a whole cent.
 *
 * <p>Source: our own decision after the CMS fee files, which are reproduced by rounding half up
 * once at the end of a line.
 */
public enum Rounding {
  /** Half a cent goes away from zero. */
  HALF_UP {
    @Override
    long divide(long dividend, long divisor) {
      long quotient = dividend / divisor;
      long rest = Math.abs(dividend % divisor);
      return rest < divisor - rest ? quotient : quotient + (dividend >= 0 ? 1 : -1);
    }
  },
  /** Any fraction counts as a whole, away from zero. */
  UP {
    @Override
    long divide(long dividend, long divisor) {
      long quotient = dividend / divisor;
      return dividend % divisor == 0 ? quotient : quotient + (dividend >= 0 ? 1 : -1);
    }
  },
  /** Any fraction is dropped, towards zero. */
  DOWN {
    @Override
    long divide(long dividend, long divisor) {
      return dividend / divisor;
    }
  };

  /** The same for products that do not fit a {@code long}; the quotient does. Not negative. */
  final long divide(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    BigInteger twice = parts[1].shiftLeft(1);
    boolean up =
        switch (this) {
          case HALF_UP -> twice.compareTo(divisor) >= 0;
          case UP -> parts[1].signum() > 0;
          case DOWN -> false;
        };
    return parts[0].longValueExact() + (up ? 1 : 0);
  }

  /** Divides exactly representable numbers; {@code divisor} is positive. */
  abstract long divide(long dividend, long divisor);
}
