package org.payersim.scenarios.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import org.payersim.scenarios.wanted.Found;
import org.payersim.scenarios.wanted.Limits;
import org.payersim.scenarios.wanted.Outcome;
import org.payersim.scenarios.wanted.Wanted;
import org.payersim.scenarios.wanted.WantedClaims;

/** Finds claims for payers of tests. */
final class WantedInTest {
  private WantedInTest() {}

  /** Finds a claim that comes out so, beginning with the usual one, and brings the payer there. */
  static Found claimThat(String text, TestPayer payer, Sandbox sandbox, Path folder) {
    Wanted wanted = Wanted.parse(text);
    WantedClaims claims =
        new WantedClaims(
            SandboxPayers.on(PayerOpening.member()),
            sandbox.ruleSources().sources(),
            List.of(Claim837.interchange(payer.claim("WANTED-1").line("99213", "150.00"))),
            payer.now());
    try {
      Outcome outcome =
          claims.prepare(
              wanted,
              Limits.USUAL,
              new SandboxPayer(sandbox, folder, claim -> {}),
              document -> lay(document, sandbox));
      return switch (outcome) {
        case Outcome.One found -> found.found();
        case Outcome.Nothing nothing ->
            throw new IllegalArgumentException(text + ": " + nothing.why());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lay(RuleSource document, Sandbox sandbox) {
    try {
      sandbox.change(RuleChange.put(new RuleSource("wanted/" + document.name(), document.text())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
