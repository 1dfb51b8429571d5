package example.billing;

import static example.billing.Office.visit;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.scenarios.junit.Answer;
import org.payersim.scenarios.junit.TestPayer;
import org.payersim.scenarios.posting.Mutant;
import org.payersim.scenarios.posting.Mutants;
import org.payersim.scenarios.posting.Mutation;

/** Proves that the posting notices: remittances with one thing wrong, made out of a sound one. */
class MutantsTest {
  /** Another reason, remark or status that still adds up: this practice takes the payer's word. */
  private static final Set<Mutation> TAKEN_ON_TRUST =
      EnumSet.of(
          Mutation.REASON,
          Mutation.REMARK,
          Mutation.STATUS,
          Mutation.PROVIDER_REASON,
          Mutation.MEMBER);

  record Case(Mutant mutant, Office office, Map<String, BigDecimal> bank) {
    @Override
    public String toString() {
      return mutant.toString();
    }
  }

  static Stream<Case> mutants() throws Exception {
    try (TestPayer payer = TestPayer.open()) {
      Office office = new Office(payer);
      Answer answer =
          office.send(
              office.invoice("A-1", visit("150.00"), new Invoice.Service("83036", "25.00")),
              office.invoice("A-2", new Invoice.Service("20610", "400.00")));
      String sound = answer.remittances().get(0);
      return Mutants.of(Office.bytes(sound), 7, Integer.MAX_VALUE).stream()
          .filter(mutant -> !TAKEN_ON_TRUST.contains(mutant.kind()))
          .filter(mutant -> !isLeftOut(mutant))
          .map(mutant -> new Case(mutant, office, Office.bank(sound)));
    }
  }

  /** A claim nothing is paid for may come in a later remittance: it stays open in the accounts. */
  private static boolean isLeftOut(Mutant mutant) {
    return mutant.kind() == Mutation.CLAIM_LOST
        && !mutant.noticedBy().startsWith("the document alone");
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void itNotices(Case given) {
    String wrong = new String(given.mutant().document(), StandardCharsets.ISO_8859_1);

    assertThatCode(() -> given.office().posting.post(wrong, given.bank()))
        .as("%s, noticed by %s", given.mutant(), given.mutant().noticedBy())
        .isInstanceOf(PostingException.class);
  }
}
