package org.payersim.scenarios.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.money.Money;
import org.payersim.scenarios.SandboxPayers;

class WantedTest {
  private static SandboxPayers payers = SandboxPayers.start();

  @BeforeAll
  static void start() {
    payers.close();
    payers = SandboxPayers.start();
  }

  @AfterAll
  static void stop() {
    payers.close();
  }

  private static Outcome search(String wanted, long seed) throws IOException {
    return WantedClaims.of(payers).find(Wanted.parse(wanted), new Limits(seed, Means.STUB));
  }

  private static Found found(String wanted) throws IOException {
    Outcome outcome = search(wanted, 0);
    assertThat(outcome).as(wanted).isInstanceOf(Outcome.One.class);
    return ((Outcome.One) outcome).found();
  }

  @Test
  void oneLineDeniedOnePaidAndTheDeductibleJustMet() throws IOException {
    Found found = found("line 2 denied CO-197, line 1 paid, deductible just met");
    assertThat(found.means()).isEqualTo(Means.RULES);
    Result result = found.result();
    assertThat(result.lines().get(0).paid().isPositive()).isTrue();
    assertThat(result.lines().get(1).denied()).isTrue();
    assertThat(result.lines().get(1).adjustments())
        .extracting(taken -> taken.group() + "-" + taken.carc())
        .containsExactly("CO-197");
    Result.Standing deductible = result.counters().get(Result.Counter.DEDUCTIBLE);
    assertThat(deductible).isNotNull();
    assertThat(deductible.usedBefore()).isLessThan(deductible.limit());
    assertThat(deductible.usedAfter()).isEqualTo(deductible.limit());
    assertThat(found.situation().at()).as("turns before the claim").isPositive();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() throws IOException {
    Found one = found("line 1 paid 80.00, line 2 denied CO-197");
    Found again = found("line 1 paid 80.00, line 2 denied CO-197");
    assertThat(again.delivery()).isEqualTo(one.delivery());
    assertThat(again.remittance()).contains(one.remittance().orElseThrow());
    assertThat(one.result().lines().get(0).paid()).isEqualTo(Money.of("80.00"));
  }

  @Test
  void anotherSeedFindsAnotherClaim() throws IOException {
    Outcome other = search("line 1 paid", 7);
    assertThat(other).isInstanceOf(Outcome.One.class);
    assertThat(((Outcome.One) other).found().origins())
        .isNotEqualTo(found("line 1 paid").origins());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deductible just met",
        "deductible left 50.00 before, line 1 paid",
        "deductible met before, line 1 PR-2",
        "out-of-pocket just met",
        "family deductible just met",
        "line 1 denied PR-27, line 2 paid",
        "claim paid 100.00..120.00, CO-253",
        "CO-45 12.34",
        "status 2, line 1 paid",
        "status 22",
        "pended",
        "rejected A7:562:85",
        "PR-204 N130 and line 1 paid"
      })
  void isFoundByTheRules(String wanted) throws IOException {
    Found found = found(wanted);
    assertThat(found.means()).isEqualTo(Means.RULES);
    assertThat(Wanted.parse(wanted).holds(found.result())).isTrue();
    assertThat(found.play().faults()).isEmpty();
  }

  @Test
  void whatCannotBeIsToldInOneLine() throws IOException {
    assertThat(search("rejected, line 1 paid", 0))
        .isInstanceOfSatisfying(
            Outcome.Nothing.class,
            nothing ->
                assertThat(nothing.why())
                    .isEqualTo(
                        "a claim that is rejected is on no 835: it has no CLP02, and none of its"
                            + " lines is decided"));
    assertThat(search("line 1 paid, line 1 denied", 0))
        .isInstanceOfSatisfying(
            Outcome.Nothing.class,
            nothing -> assertThat(nothing.why()).isEqualTo("line 1 cannot be paid and not paid"));
    assertThat(search("CO-42", 0))
        .isInstanceOfSatisfying(
            Outcome.Nothing.class,
            nothing ->
                assertThat(nothing.why())
                    .contains("CARC 42 is not in use any more")
                    .contains("nearest: ")
                    .doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " , ",
        "line",
        "line 0 paid",
        "line 51 paid",
        "line 99999999999 paid",
        "paid twice",
        "deductible",
        "deductible often",
        "deductible left some before",
        "CO197",
        "line 1 paid 90..80",
        "<script>alert(1)</script>"
      })
  void whatIsNotUnderstoodIsSaid(String wanted) {
    assertThatThrownBy(() -> Wanted.parse(wanted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("Exception", "null");
  }

  @Test
  void aLongWishIsRefused() {
    assertThatThrownBy(() -> Wanted.parse("line 1 paid,".repeat(1000)))
        .hasMessageContaining("at most 2000 characters");
  }

  @Test
  void conditionsAreToldAsTheyAreAsked() {
    assertThat(Wanted.parse("line 2 denied CO-197 N54, CARC 45 and status 2").conditions())
        .extracting(Object::toString)
        .isEqualTo(List.of("line 2 denied CO-197 N54", "a line CARC 45", "claim status 2"));
  }

  @Test
  void storiesNameWhereItComesFrom() throws IOException {
    Found found = found("CARC 119");
    assertThat(found.origins()).first().asString().startsWith("scenario 4.");
    assertThat(new String(found.delivery(), StandardCharsets.ISO_8859_1)).startsWith("ISA*");
  }
}
