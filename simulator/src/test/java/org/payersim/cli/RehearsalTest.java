package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir private Path folder;

  @Test
  void everyCommandDoesWhatItShouldAndNothingIsLeft() throws IOException {
    Path work = folder.resolve("work");

    assertThat(Rehearsal.run(work)).isTrue();

    assertThat(work).doesNotExist();
  }
}
