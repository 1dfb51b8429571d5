package org.payersim.scenarios.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** Opens the sandboxes of test payers, all of them on one ledger. */
final class PayerOpening {
  private static final AtomicInteger OPENED = new AtomicInteger();

  /** Started by the first payer, and there for all of them until the process ends. */
  private static final class Shared {
    static final LedgerMember MEMBER = LedgerMember.start();

    private Shared() {}
  }

  private PayerOpening() {}

  /** Where the ledgers of all of them stand. */
  static LedgerMember member() {
    return Shared.MEMBER;
  }

  /**
   * An open sandbox.
   *
   * @param folder its own, to be removed when it is closed
   */
  record Opened(Sandbox sandbox, Path folder) {}

  static Opened open(Payer wanted, Class<?> test) {
    List<RuleSource> own = new ArrayList<>();
    if (wanted.magicValues()) {
      own.add(RuleFiles.magicValues());
    }
    for (String resource : wanted.rules()) {
      own.add(new RuleSource("test/" + resource, read(test, resource)));
    }
    Enrollment enrollment =
        wanted.openPlan().isEmpty()
            ? new Enrollment.Closed()
            : new Enrollment.Open(wanted.openPlan());
    return open(wanted.clock(), own, enrollment);
  }

  private static String read(Class<?> test, String resource) {
    try (InputStream in = test.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no such resource beside " + test + ": " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Opened open(String clock, List<RuleSource> own, Enrollment enrollment) {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(own);
    try {
      Path folder = Files.createTempDirectory("payersim");
      SandboxSettings settings =
          SandboxSettings.passing("test-" + OPENED.incrementAndGet(), folder, rules)
              .withClock(PayerClock.fixed(LocalDateTime.parse(clock)))
              .withEnrollment(enrollment)
              .withRefusesDuplicates(true);
      return new Opened(Sandbox.open(settings, Shared.MEMBER), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
