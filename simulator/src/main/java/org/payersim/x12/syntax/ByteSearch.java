package org.payersim.x12.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for a byte, eight at a step. */
final class ByteSearch {
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteSearch() {}

  /** The first place of a byte from {@code from} on, before {@code end}; -1 if there is none. */
  static int find(byte[] bytes, int from, int end, byte wanted) {
    long pattern = (wanted & 0xffL) * EACH_BYTE;
    int i = from;
    for (; i + 8 <= end; i += 8) {
      // A byte equal to the wanted one becomes zero; the lowest zero byte sets its highest bit.
      long difference = (long) LONGS.get(bytes, i) ^ pattern;
      long zero = (difference - EACH_BYTE) & ~difference & HIGH_BITS;
      if (zero != 0) {
        return i + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
    }
    for (; i < end; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
