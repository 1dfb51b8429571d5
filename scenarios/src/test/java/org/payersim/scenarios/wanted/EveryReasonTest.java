package org.payersim.scenarios.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.posting.KnownItems;
import org.payersim.scenarios.posting.RemittanceItem;

/**
 * Every group and CARC the payer is known to say can be asked for, and comes: in the 835 of a
 * folder that is played.
 */
class EveryReasonTest {
  /** No rule of the catalogue says these, only stubs do: a user rule is laid down. */
  private static final Set<String> BY_OWN_RULE = Set.of("CO-167", "CO-243", "CO-96", "PR-31");

  private static SandboxPayers payers = SandboxPayers.start();

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    payers.close();
    payers = SandboxPayers.start();
  }

  @AfterAll
  static void stop() {
    payers.close();
  }

  @TestFactory
  Stream<DynamicTest> everyReason() throws IOException {
    Set<String> reasons = new TreeSet<>();
    for (RemittanceItem item : KnownItems.shipped().scenarios().keySet()) {
      if (item.kind() == RemittanceItem.Kind.ADJUSTMENT) {
        reasons.add(item.value().substring(item.value().indexOf(' ') + 1));
      }
    }
    assertThat(reasons).hasSizeGreaterThan(100);
    return reasons.stream().map(r -> DynamicTest.dynamicTest(r, () -> comes(r)));
  }

  private void comes(String reason) throws IOException {
    WantedClaims claims = WantedClaims.of(payers);
    Outcome outcome = claims.find(Wanted.parse(reason), Limits.USUAL);
    assertThat(outcome).isInstanceOf(Outcome.One.class);
    Found found = ((Outcome.One) outcome).found();
    assertThat(found.means())
        .isEqualTo(BY_OWN_RULE.contains(reason) ? Means.OWN_RULE : Means.RULES);
    String remittance = new String(found.remittance().orElseThrow(), StandardCharsets.ISO_8859_1);
    int hyphen = reason.indexOf('-');
    String carc = reason.substring(hyphen + 1);
    assertThat(remittance)
        .containsPattern("CAS\\*" + reason.substring(0, hyphen) + "(\\*[^~]*)?\\*" + carc + "\\*");
    assertThat(claims.prove(found.write(folder, 1), folder)).isEqualTo(List.of());
  }
}
