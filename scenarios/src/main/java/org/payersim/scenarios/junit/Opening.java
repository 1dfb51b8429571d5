package org.payersim.scenarios.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.payersim.ledger.RuleChange;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import org.payersim.scenarios.wanted.Found;
import org.payersim.scenarios.wanted.Limits;
import org.payersim.scenarios.wanted.Outcome;
import org.payersim.scenarios.wanted.Wanted;
import org.payersim.scenarios.wanted.WantedClaims;

/** What a payer of a test is made with. */
final class Opening {
  private Opening() {}

  /** Rules a test asks for, from resources beside it. */
  static List<RuleSource> rules(Payer wanted, Class<?> test) {
    List<RuleSource> own = new ArrayList<>();
    if (wanted.magicValues()) {
      own.add(RuleFiles.magicValues());
    }
    for (String resource : wanted.rules()) {
      own.add(new RuleSource("test/" + resource, read(test, resource)));
    }
    return own;
  }

  static Enrollment enrollment(Payer wanted) {
    return wanted.openPlan().isEmpty()
        ? new Enrollment.Closed()
        : new Enrollment.Open(wanted.openPlan());
  }

  /** These over the shipped ones. */
  static List<RuleSource> over(List<RuleSource> own) {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(own);
    return rules;
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

  static PayerServer serve(Sandbox sandbox) {
    try {
      return PayerServer.start(Settings.DEFAULT, sandbox);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a claim that comes out so, beginning with the usual one, and brings the payer there. */
  static Found claimThat(Wanted wanted, TestPayer payer, SandboxPayer one) throws IOException {
    WantedClaims claims =
        new WantedClaims(
            SandboxPayers.on(TestPayer.member()),
            payer.sandbox().ruleSources().sources(),
            List.of(Claim837.interchange(payer.claim("WANTED-1").line("99213", "150.00"))),
            payer.now());
    Outcome outcome = claims.prepare(wanted, Limits.USUAL, one, document -> lay(document, payer));
    return switch (outcome) {
      case Outcome.One found -> found.found();
      case Outcome.Nothing nothing ->
          throw new IllegalArgumentException(wanted.text() + ": " + nothing.why());
    };
  }

  private static void lay(RuleSource document, TestPayer payer) {
    try {
      payer
          .sandbox()
          .change(RuleChange.put(new RuleSource("wanted/" + document.name(), document.text())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
