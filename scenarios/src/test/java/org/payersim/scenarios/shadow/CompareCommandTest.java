package org.payersim.scenarios.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;

class CompareCommandTest {
  private static final Path REMITTANCE =
      Path.of("catalog/4-cost-sharing/4.2-deductible-ends-mid-claim/1-out.835");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] texts = new String[args.length + 1];
    texts[0] = "compare";
    for (int i = 0; i < args.length; i++) {
      texts[i + 1] = args[i].toString();
    }
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
  }

  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(REMITTANCE);
    assertThat(text).contains(from);
    Path file = folder.resolve("changed.835");
    Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
    return file;
  }

  @Test
  void theSameHasNoDifference() {
    assertThat(run(REMITTANCE, REMITTANCE)).isZero();
    assertThat(out.toString()).contains("no difference");
  }

  @Test
  void aDifferenceIsToldByClaimAndByReason() throws IOException {
    Path other = changed("CAS*PR*2*8~", "CAS*CO*45*8~");
    Path json = folder.resolve("out.json");
    Path html = folder.resolve("out.html");
    assertThat(run(REMITTANCE, other, "--json", json, "--html", html)).isEqualTo(1);
    assertThat(out.toString()).contains("PR-2", "CO-45", "-8.00", "+8.00", "differ    1 claims");
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    assertThat(root.path("same").asBoolean()).isFalse();
    assertThat(root.path("claims")).hasSize(1);
    assertThat(root.path("reasons").findValuesAsText("reason")).contains("CO-45", "PR-2");
    assertThat(Files.readString(html)).contains("<title>835s compared</title>", "CO-45");
  }

  @Test
  void centsMayBeToldToBeTheSame() throws IOException {
    Path other = changed("CAS*PR*2*8~", "CAS*PR*2*8.01~");
    assertThat(run(REMITTANCE, other)).isEqualTo(1);
    assertThat(run(REMITTANCE, other, "--tolerance", "0.01")).isZero();
  }

  @Test
  void dialectsAreTheSameButForWhatTheyLeaveOut() {
    Path usual = Path.of("catalog/14-dialects/14.1-usual");
    Path claimLevel = Path.of("catalog/14-dialects/14.7-claim-level");
    assertThat(run(usual, claimLevel)).isBetween(0, 1);
    assertThat(out.toString()).doesNotContain("CO-45 ");
  }

  @Test
  void twoSetsOfRulesDecideTheSameClaims() throws IOException {
    Path claims = Path.of("catalog/4-cost-sharing/4.2-deductible-ends-mid-claim/1-in.837");
    Path rules = Path.of("catalog/given");
    Path others = folder.resolve("others");
    Files.createDirectories(others);
    String fees = Files.readString(rules.resolve("fees.yaml"));
    for (String name :
        new String[] {"payer.yaml", "plans.yaml", "practices.yaml", "families.yaml"}) {
      Files.copy(rules.resolve(name), others.resolve(name));
    }
    Path same = folder.resolve("same");
    Files.createDirectories(same);
    for (String name :
        new String[] {"payer.yaml", "plans.yaml", "practices.yaml", "families.yaml"}) {
      Files.copy(rules.resolve(name), same.resolve(name));
    }
    Files.writeString(same.resolve("fees.yaml"), fees);
    Files.writeString(others.resolve("fees.yaml"), fees);
    String plans = Files.readString(others.resolve("plans.yaml"));
    Files.writeString(
        others.resolve("plans.yaml"), plans.replace("individual: 500", "individual: 100"));
    Object[] shared = {"--claims", claims, "--clock", "2026-03-09T10:15:00", "--rules", same};
    assertThat(run(with(shared, "--other-rules", same))).isZero();
    assertThat(run(with(shared, "--other-rules", others))).isEqualTo(1);
    assertThat(out.toString()).contains("PR-1").contains("paid ");
  }

  private static Object[] with(Object[] some, Object... more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Test
  void whatIsNoRemittanceIsSaid() throws IOException {
    Path junk = folder.resolve("junk.835");
    Files.writeString(junk, "hello");
    assertThat(run(REMITTANCE, junk)).isEqualTo(2);
    assertThat(err.toString()).contains("is no X12").doesNotContain("at org.");
    assertThat(run(REMITTANCE)).isEqualTo(2);
    assertThat(run(REMITTANCE, REMITTANCE, "--tolerance", "little")).isEqualTo(2);
    assertThat(run(REMITTANCE, folder.resolve("none"))).isNotZero();
  }
}
