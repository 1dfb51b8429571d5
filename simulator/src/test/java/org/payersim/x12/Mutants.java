package org.payersim.x12;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Files changed at random, as a seed says. */
public final class Mutants {
  private static final byte[] TEMPTING =
      "*:^~|>\n\r\0 IEASTGHLCM0129.-AZ\u00ff".getBytes(StandardCharsets.ISO_8859_1);

  private Mutants() {}

  /** One to four changes: a byte, a piece cut out, doubled or moved, the end cut off. */
  public static byte[] of(byte[] seed, Random random) {
    byte[] mutant = seed;
    for (int change = 0; change <= random.nextInt(4); change++) {
      if (mutant.length < 4) {
        return mutant;
      }
      int at = random.nextInt(mutant.length);
      int length = Math.min(1 + random.nextInt(40), mutant.length - at);
      mutant =
          switch (random.nextInt(8)) {
            case 0, 1, 2 -> withByte(mutant, at, TEMPTING[random.nextInt(TEMPTING.length)]);
            case 3 -> withByte(mutant, at, (byte) random.nextInt(256));
            case 4 -> join(mutant, 0, at, mutant, at + length, mutant.length);
            case 5 -> join(mutant, 0, at + length, mutant, at, mutant.length);
            case 6 -> {
              byte[] piece = Arrays.copyOfRange(mutant, at, at + length);
              int to = random.nextInt(mutant.length);
              byte[] head = join(mutant, 0, to, piece, 0, piece.length);
              yield join(head, 0, head.length, mutant, to, mutant.length);
            }
            default -> Arrays.copyOf(mutant, at);
          };
    }
    return mutant;
  }

  private static byte[] withByte(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  private static byte[] join(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(a, aFrom, aTo), aTo - aFrom + bTo - bFrom);
    System.arraycopy(b, bFrom, joined, aTo - aFrom, bTo - bFrom);
    return joined;
  }
}
