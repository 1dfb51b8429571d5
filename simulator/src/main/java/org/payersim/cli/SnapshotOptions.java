package org.payersim.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.payersim.sandbox.SnapshotPolicy;
import picocli.CommandLine.Option;

/** From where a payer starts again, and how much of its past it keeps. */
final class SnapshotOptions {
  private static final String ALL = "all";

  @Option(
      names = "--snapshot-every",
      paramLabel = "BYTES",
      defaultValue = "67108864",
      description =
          "Write down what the payer stands at after so many bytes came in, each entry counted as"
              + " 4096 at least, and when it is stopped: what came since is all a start does again;"
              + " default ${DEFAULT-VALUE}, 0 never.")
  private long every;

  @Option(
      names = "--keep-journal",
      paramLabel = "DURATION",
      defaultValue = ALL,
      description =
          "How long to keep what no start of this version needs any more, such as P30D; default"
              + " ${DEFAULT-VALUE}. Without it another version cannot take the payer up.")
  private String keep = ALL;

  SnapshotPolicy policy() {
    if (every < 0) {
      throw new CannotRunException("--snapshot-every: a number of bytes, or 0");
    }
    return new SnapshotPolicy(every, kept());
  }

  private Optional<Duration> kept() {
    if (keep.equals(ALL)) {
      return Optional.empty();
    }
    if (every == 0) {
      throw new CannotRunException("--keep-journal wants snapshots: the rest is started from them");
    }
    try {
      return Optional.of(Duration.parse(keep));
    } catch (DateTimeParseException e) {
      throw new CannotRunException(
          "--keep-journal: all, or a duration such as P30D or PT12H, not " + keep);
    }
  }
}
