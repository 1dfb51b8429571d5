package org.payersim.replica.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Replicas in trouble, story after story, each told by its seed. The long form: {@code
 * -Dstories=10000}; one story again: {@code -Dstory=SEED}.
 */
class SimulationTest {
  private static final int STORIES = Integer.getInteger("stories", 300);
  private static final Optional<Long> ONE = Optional.ofNullable(Long.getLong("story"));

  /** How many stories a planted fault may take to be found. */
  private static final int PATIENCE = 3_000;

  @Test
  void nothingAcknowledgedIsLostOrDoneTwice() {
    long acknowledged = 0;
    for (long seed = ONE.orElse(1L); seed <= ONE.orElse((long) STORIES); seed++) {
      World world = new World(seed, Planted.NOTHING);
      try {
        world.run();
      } catch (RuntimeException e) {
        fail("the first story that goes wrong: -Dstory=" + seed + ": " + e, e);
      }
      acknowledged += world.acknowledgedCommands();
    }
    assertThat(acknowledged).as("commands acknowledged").isGreaterThan(STORIES * 50L / 2);
    System.out.printf("%,d stories, %,d commands acknowledged%n", STORIES, acknowledged);
  }

  /** A check that cannot fail shows nothing: each fault that is put in is found. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void aPlantedFaultIsFound(Planted planted) {
    for (long seed = 1; seed <= PATIENCE; seed++) {
      try {
        new World(seed, planted).run();
      } catch (World.Violation | IllegalStateException e) {
        System.out.printf("%s: found in story %d: %s%n", planted, seed, e.getMessage());
        return;
      }
    }
    fail(planted + " was not found in " + PATIENCE + " stories");
  }
}
