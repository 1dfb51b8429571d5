package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.DecisionFixture.decided;
import static org.payersim.adjudication.DecisionFixture.denied;
import static org.payersim.adjudication.DecisionFixture.rejected;
import static org.payersim.adjudication.DecisionFixture.shared;
import static org.payersim.claim.ClaimFixture.claim;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;

class ClaimTableTest {
  @Test
  void aClaimIsPaidOnlyIfSomethingIsPaid() {
    String table =
        printed(
            decided(claim("A-1").line("99213", "120").build())
                .line("120", shared("PR-3", "25"))
                .build(),
            decided(claim("A-2").line("99213", "120").build())
                .line("120", shared("PR-1", "120"))
                .build(),
            decided(claim("A-3").line("99213", "120").build())
                .line("0", denied("PR-204 N130", "120"))
                .build(),
            rejected(claim("A-4").line("99213", "120").build(), "A3:33:IL"));

    assertThat(rowOf("A-1", table)).endsWith("  paid").contains("95.00", "25.00");
    assertThat(rowOf("A-2", table)).endsWith("  patient owes").contains("0.00", "120.00");
    assertThat(rowOf("A-3", table)).endsWith("  DENIED");
    assertThat(rowOf("A-4", table)).endsWith("  REJECTED");
    assertThat(rowOf("4 claims", table)).contains("360.00", "95.00", "265.00");
    assertThat(table)
        .endsWith("1 paid, 1 owed by the patient, 1 denied, 0 pended, 0 voided, 1 rejected\n");
  }

  @Test
  void oneClaimIsOneClaim() {
    assertThat(printed(rejected(claim("A-4").line("99213", "120").build(), "A3:33:IL")))
        .contains("\n1 claim ");
  }

  private static String printed(AdjudicatedClaim... claims) {
    StringWriter text = new StringWriter();
    PrintWriter console = new PrintWriter(text);
    new ClaimTable(console).print(List.of(claims));
    console.flush();
    return text.toString().replace("\r\n", "\n");
  }

  private static String rowOf(String claim, String table) {
    return table.lines().filter(line -> line.startsWith(claim + " ")).findFirst().orElseThrow();
  }
}
