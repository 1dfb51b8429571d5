package org.payersim.money;

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
      long half = divisor / 2;
      return dividend >= 0 ? (dividend + half) / divisor : -((-dividend + half) / divisor);
    }
  },
  /** Any fraction is dropped, towards zero. */
  DOWN {
    @Override
    long divide(long dividend, long divisor) {
      return dividend / divisor;
    }
  };

  /** Divides exactly representable numbers; {@code divisor} is positive. */
  abstract long divide(long dividend, long divisor);
}
