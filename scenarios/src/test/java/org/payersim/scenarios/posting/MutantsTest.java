package org.payersim.scenarios.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;

class MutantsTest {
  private static final int ALL = Integer.MAX_VALUE;

  /** Faults no document shows by itself: somebody must know what was sent or meant. */
  private static final Set<Mutation> SILENT =
      EnumSet.of(
          Mutation.REASON,
          Mutation.REMARK,
          Mutation.CLAIM_NUMBER,
          Mutation.PAYER_NUMBER,
          Mutation.PROCEDURE,
          Mutation.SERVICE_DATE,
          Mutation.MEMBER,
          Mutation.TRACE,
          Mutation.PAYEE);

  /** Faults that sometimes break a sum: a reversal without its status, interest by another name. */
  private static final Set<Mutation> EITHER =
      EnumSet.of(Mutation.GROUP, Mutation.STATUS, Mutation.PROVIDER_REASON);

  @TempDir private Path folder;

  @Test
  void everyMutantOfTheCatalogueDiffersInItsPlaceAndNowhereElse() throws IOException {
    Set<Mutation> made = EnumSet.noneOf(Mutation.class);
    for (Path file : KnownItems.remittances(Path.of("catalog"))) {
      byte[] sound = Files.readAllBytes(file);
      List<X12Text.Segment> before = X12Text.of(sound).segments();
      for (Mutant mutant : Mutants.of(sound, 7, 2)) {
        made.add(mutant.kind());
        List<X12Text.Segment> after = X12Text.of(mutant.document()).segments();
        assertThat(after).as("%s of %s", mutant, file).isNotEqualTo(before);
        if (after.size() == before.size()) {
          List<Integer> changed = new ArrayList<>();
          for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
              changed.add(i + 1);
            }
          }
          assertThat(changed).as("%s of %s", mutant, file).containsExactly(mutant.segment());
        }
      }
    }
    assertThat(made).containsExactlyInAnyOrder(Mutation.values());
  }

  @Test
  void whatDoesNotBalanceIsNoticedByTheDocumentAlone() throws IOException {
    for (Path file : KnownItems.remittances(Path.of("catalog/4-cost-sharing"))) {
      byte[] sound = Files.readAllBytes(file);
      for (Mutant mutant : Mutants.of(sound, 1, ALL)) {
        boolean balances = X12Check.faults(mutant.document()).isEmpty();
        if (SILENT.contains(mutant.kind())) {
          assertThat(balances).as("%s of %s", mutant, file).isTrue();
        } else if (!EITHER.contains(mutant.kind()) && !mayBalance(mutant)) {
          assertThat(balances).as("%s of %s", mutant, file).isFalse();
          assertThat(mutant.noticedBy()).startsWith("the document alone: ");
        }
      }
    }
  }

  @Test
  void theSameSeedMakesTheSame() throws IOException {
    byte[] sound = Files.readAllBytes(KnownItems.remittances(Path.of("catalog")).get(0));

    assertThat(names(Mutants.of(sound, 3, 1))).isEqualTo(names(Mutants.of(sound, 3, 1)));
    assertThat(Mutants.of(sound, 3, 1).get(0).document())
        .isEqualTo(Mutants.of(sound, 3, 1).get(0).document());
  }

  @Test
  void whatIsNo835IsRefused() {
    assertThatThrownBy(() -> Mutants.of("ISA".getBytes(StandardCharsets.US_ASCII), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theManifestSaysWhatIsWrong() throws IOException {
    Path sound = KnownItems.remittances(Path.of("catalog/4-cost-sharing")).get(0);
    Path out = folder.resolve("mutants");
    PrintWriter nowhere = new PrintWriter(new StringWriter());

    int status =
        PayersimCommand.run(nowhere, nowhere, "mutate", sound.toString(), "--out", out.toString());

    assertThat(status).isZero();
    JsonNode mutants =
        new ObjectMapper().readTree(out.resolve("manifest.json").toFile()).path("mutants");
    assertThat(mutants.size()).isGreaterThan(10);
    for (JsonNode mutant : mutants) {
      assertThat(out.resolve(mutant.path("file").asText())).isRegularFile();
      assertThat(mutant.path("place").asText()).isNotBlank();
      assertThat(mutant.path("noticedBy").asText()).isNotBlank();
    }
  }

  /** A claim nothing was paid for, or a line paid in full that may be the only one. */
  private static boolean mayBalance(Mutant mutant) {
    return mutant.before().matches("CLP(\\*[^*]*){3}\\*0\\*.*")
        || mutant.before().matches("SVC\\*[^*]*\\*([^*]*)\\*\\1\\*.*");
  }

  private static Set<String> names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::toString).collect(Collectors.toSet());
  }
}
