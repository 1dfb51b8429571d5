package org.payersim.scenarios.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Mutants of an 835: read, or refused. As the readers of the simulator have it, {@code
 * -Dmutants=10000000} is how many all get together; this one gets 24 of a thousand.
 */
class RemitFuzzTest {
  private static final String REMITTANCE =
      "ISA*00*          *00*          *ZZ*LANTF          *ZZ*HARBORBILLING  *261116*0900*^*00501"
          + "*000000001*0*T*:~GS*HP*LANTF*HARBORBILLING*20261116*0900*1*X*005010X221A1~"
          + "ST*835*0001~BPR*I*80*C*CHK************20261116~TRN*1*1*1999999999~"
          + "N1*PR*LANTERN~N1*PE*HARBOR*XX*2000001000~LX*1~"
          + "CLP*C1*1*100*80*20*12*261116000001~CAS*PR*3*20~NM1*QC*1*ROSSI*MARIA~"
          + "SVC*HC:99213*100*80**1~DTM*472*20261110~CAS*CO*45*0*1~LQ*HE*N130~"
          + "PLB*2000001000*20261231*WO:1*5.00~SE*16*0001~GE*1*1~IEA*1*000000001~";

  @Test
  void remittancesAreReadOrRefused() {
    long mutants = Math.max(1, Long.getLong("mutants", 60_000) * 24 / 1_000);
    byte[] seed = REMITTANCE.getBytes(StandardCharsets.ISO_8859_1);
    long begin = System.nanoTime();
    long refused = 0;
    for (long i = 0; i < mutants; i++) {
      byte[] mutant = mutant(seed, new Random(20261127L * 31 + i));
      String told = "mutant " + i + ": " + new String(mutant, StandardCharsets.ISO_8859_1);
      refused +=
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> isRefused(mutant, told) ? 1 : 0, told);
    }
    System.out.printf(
        Locale.ROOT,
        "fuzz %-22s %,11d mutants, %,9.0f/s, %3.0f %% refused, 0 escapes%n",
        "835",
        mutants,
        mutants / ((System.nanoTime() - begin) / 1e9),
        100.0 * refused / mutants);
    assertThat(refused).isLessThan(mutants);
  }

  private static boolean isRefused(byte[] mutant, String told) {
    try {
      RemitReader reader = new RemitReader();
      reader.read(mutant);
      reader.done();
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(told, e);
    }
  }

  /** One to four bytes changed, or a piece cut out. */
  private static byte[] mutant(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    for (int change = 0; change <= random.nextInt(4); change++) {
      int at = random.nextInt(mutant.length);
      if (random.nextInt(4) > 0) {
        mutant[at] = (byte) "*:~^0-.ACLPSV\n".charAt(random.nextInt(14));
      } else {
        int to = Math.min(mutant.length, at + 1 + random.nextInt(30));
        byte[] cut = Arrays.copyOf(mutant, mutant.length - (to - at));
        System.arraycopy(mutant, to, cut, at, mutant.length - to);
        mutant = cut;
      }
      if (mutant.length == 0) {
        return mutant;
      }
    }
    return mutant;
  }
}
