package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.inquiry.Inquiry;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.ByteSources;

/** Large and hostile inputs: memory does not grow with them, and each has its answer. */
class InboundVolumeTest {
  /** A source whose middle part is made as it is read, and is nowhere as a whole. */
  private record Made(byte[] head, int length, long parts, LongFunction<byte[]> part, byte[] tail)
      implements ByteSource {
    @Override
    public long size() {
      return head.length + length * parts + tail.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int wanted) {
      long middle = position - head.length;
      if (middle < 0) {
        return copy(head, (int) position, target, offset, wanted);
      }
      if (middle < length * parts) {
        byte[] made = part.apply(middle / length);
        return copy(made, (int) (middle % length), target, offset, wanted);
      }
      return copy(tail, (int) (middle - length * parts), target, offset, wanted);
    }

    private static int copy(byte[] from, int at, byte[] target, int offset, int wanted) {
      int count = Math.min(wanted, from.length - at);
      System.arraycopy(from, at, target, offset, Math.max(count, 0));
      return count <= 0 ? -1 : count;
    }
  }

  /** Counts, and looks at the heap now and then. */
  private static final class Counting implements InboundReceiver {
    long claims;
    long cents;
    long mostHeap;
    InterchangeResult interchange;

    @Override
    public boolean interchangeOpened(InterchangeHeader header) {
      return true;
    }

    @Override
    public void groupOpened(GroupHeader header) {}

    @Override
    public void set(TransactionSetResult result) {}

    @Override
    public void batchOpened(Batch batch) {}

    @Override
    public void claim(Claim claim) {
      cents += claim.charge().cents();
      if (++claims % 50_000 == 0) {
        mostHeap = Math.max(mostHeap, heapInUse());
      }
    }

    @Override
    public void batchClosed() {}

    @Override
    public void inquiry(Inquiry inquiry) {}

    @Override
    public void groupClosed(GroupResult result) {}

    @Override
    public void interchangeClosed(InterchangeResult result) {
      interchange = result;
    }

    @Override
    public void unreadable(long offset, String problem) {}
  }

  private static long heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** {@code -Dvolume=1000} reads a gigabyte. */
  @Test
  void manySetsAreReadInAFewMegabytes() throws IOException {
    byte[] set = bytes(setOfAHundredClaims(0));
    long sets = Long.getLong("volume", 40) * 1_000_000 / set.length;
    ByteSource source =
        new Made(
            bytes(new Interchanges().isa(1).gs(1).toString()),
            set.length,
            sets,
            number -> bytes(setOfAHundredClaims(number)),
            bytes("GE*" + sets + "*1~IEA*1*000000001~"));
    Counting counting = new Counting();
    long before = heapInUse();

    X12Inbound.read(source, InboundSettings.DEFAULT, counting);

    assertThat(counting.claims).isEqualTo(sets * 100);
    assertThat(counting.cents).isEqualTo(sets * 100 * 1234);
    assertThat(counting.interchange.code()).isEqualTo("A");
    assertThat(counting.mostHeap - before).isLessThan(8_000_000 + 500 * sets);
  }

  private static String setOfAHundredClaims(long number) {
    String control = "%09d".formatted(number);
    Interchanges set = new Interchanges().st(control).billing().subscriber("M1");
    for (int i = 0; i < 100; i++) {
      set.claim("PCN" + i, "12.34");
    }
    return set.se(control).toString();
  }

  @Test
  void oneSetWithManyLevelsIsReadInAFewMegabytes() throws IOException {
    byte[] text = bytes(Interchanges.varied(100_000, 5).toString());
    Counting counting = new Counting();
    long before = heapInUse();

    X12Inbound.read(ByteSources.of(text), InboundSettings.DEFAULT, counting);

    assertThat(counting.claims).isEqualTo(100_000);
    assertThat(counting.mostHeap - before).isLessThan(8_000_000);
  }

  @Test
  void fiftyMegabytesWithoutATerminatorAreOneRejection() throws IOException {
    String isa = new Interchanges().isa(1).toString();
    byte[] junk = new byte[1 << 20];
    Arrays.fill(junk, (byte) 'A');
    Counting counting = new Counting();
    long before = heapInUse();

    X12Inbound.read(
        new Made(bytes(isa + "GS*HC"), junk.length, 50, number -> junk, new byte[0]),
        InboundSettings.DEFAULT,
        counting);

    assertThat(counting.interchange.note()).isEqualTo("004");
    assertThat(heapInUse() - before).isLessThan(8_000_000);
  }

  @Test
  void deepNestingIsAnsweredNotRecursed() {
    Interchanges deep = new Interchanges().isa(1).gs(1).st("0001");
    for (int i = 1; i <= 100_000; i++) {
      deep.segment("HL*" + i + "*" + (i - 1) + "*" + (i % 2 == 0 ? 22 : 23) + "*1");
    }
    Recording read = Recording.of(deep.se("0001").ge(1, 1).iea(1, 1).toString());

    assertThat(read.sets.get(0).isAccepted()).isFalse();
    assertThat(read.sets.get(0).faults()).hasSize(100);
    assertThat(read.sets.get(0).faultsDropped()).isGreaterThan(90_000);
  }

  @Test
  void binaryJunkIsUnreadable() {
    byte[] junk = new byte[300_000];
    new Random(4).nextBytes(junk);
    Recording read = Recording.of(junk);

    assertThat(read.unreadable).hasSize(1);
    assertThat(read.opened).isEmpty();
  }
}
