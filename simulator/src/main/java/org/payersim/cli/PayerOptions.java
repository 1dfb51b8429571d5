package org.payersim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine.Option;

/** The options by which a user says what rules a payer decides by, and at what time. */
public final class PayerOptions {
  private static final String OPEN = "--open-enrollment";

  /** The shipped plan for everybody. */
  private static final String DEFAULT_PLAN = "lantern-open";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of YAML or JSON laid over the shipped rules, document by document; may be given"
              + " again.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = OPEN,
      paramLabel = "PLAN",
      description =
          "Take every payer, member and provider as known, covered by this plan ("
              + DEFAULT_PLAN
              + ").")
  private Optional<String> plan = Optional.empty();

  @Option(
      names = "--clock",
      paramLabel = "DATE-TIME",
      description =
          "The payer's time, such as 2026-11-21T09:00, standing still; the machine's if not given.")
  private Optional<LocalDateTime> clock = Optional.empty();

  @Option(
      names = "--magic-values",
      description =
          "Let claim numbers, member numbers and cents choose outcomes; simulator/docs/stubs.md has"
              + " the table.")
  private boolean magicValues;

  /** {@code --open-enrollment} alone means the shipped plan, and never swallows a file name. */
  static String[] withDefaultPlan(String... args) {
    String[] result = args.clone();
    for (int i = 0; i < result.length; i++) {
      if (result[i].equals(OPEN)) {
        result[i] = OPEN + "=" + DEFAULT_PLAN;
      }
    }
    return result;
  }

  /** The shipped rules and whatever the user laid over them. */
  public List<RuleSource> sources() throws IOException {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    if (magicValues) {
      sources.add(RuleFiles.magicValues());
    }
    sources.addAll(RuleFiles.directories(folders));
    return sources;
  }

  /** These settings, with the enrollment and the time the user asked for. */
  public SandboxSettings applyTo(SandboxSettings settings) {
    return settings
        .withEnrollment(enrollment())
        .withClock(clock.map(PayerClock::fixed).orElseGet(PayerClock::system));
  }

  /** Who is known besides those the rules name. */
  Enrollment enrollment() {
    return plan.<Enrollment>map(Enrollment.Open::new).orElseGet(Enrollment.Closed::new);
  }
}
