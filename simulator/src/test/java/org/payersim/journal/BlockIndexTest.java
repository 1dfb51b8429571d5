package org.payersim.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockIndexTest {
  private static final int BLOCKS = 3_000;

  private static ByteBuffer keys(List<Integer> hashes) {
    ByteBuffer keys = ByteBuffer.allocate(Integer.BYTES * hashes.size());
    hashes.forEach(keys::putInt);
    return keys.flip();
  }

  @Test
  void findsTheBlocksALookAtEveryKeyFinds() {
    SplittableRandom random = new SplittableRandom(20261126);
    BlockIndex index = new BlockIndex();
    List<List<Integer>> blocks = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < BLOCKS; i++) {
      List<Integer> hashes = new ArrayList<>();
      for (int j = random.nextInt(1, 6); j > 0; j--) {
        hashes.add(random.nextInt(2_000));
      }
      places.add(index.covered());
      blocks.add(hashes);
      index.add(index.covered(), random.nextInt(20, 5_000), keys(hashes));
    }
    for (int wanted = 0; wanted < 2_000; wanted += 7) {
      List<Long> expected = new ArrayList<>();
      for (int i = 0; i < BLOCKS; i++) {
        if (blocks.get(i).contains(wanted) || blocks.get(i).contains(wanted + 1)) {
          expected.add(places.get(i));
        }
      }
      assertThat(index.find(new int[] {wanted, wanted + 1}))
          .containsExactly(expected.toArray(new Long[0]));
    }
  }

  /** What does not follow would leave a gap nobody looks into. */
  @Test
  void aBlockThatDoesNotFollowIsLeftOut() {
    BlockIndex index = new BlockIndex();
    index.add(0, 100, keys(List.of(1)));
    index.add(250, 100, keys(List.of(2)));

    assertThat(index.covered()).isEqualTo(100);
    assertThat(index.find(new int[] {2})).isEmpty();
    assertThat(index.find(new int[] {1})).containsExactly(0L);
  }
}
