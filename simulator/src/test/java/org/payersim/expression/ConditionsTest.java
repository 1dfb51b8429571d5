package org.payersim.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private static final Conditions CONDITIONS =
      new Conditions(
          Map.of(
              "line.code", FactType.TEXT,
              "line.charge", FactType.WHOLE,
              "line.modifiers", FactType.TEXTS,
              "line.inNetwork", FactType.TRUTH,
              "history.daysAgo", FactType.NUMBERS_BY_TEXT));

  private static final Map<String, Object> FACTS =
      Map.of(
          "line.code",
          "97110",
          "line.charge",
          12_050L,
          "line.modifiers",
          List.of("GP", "59"),
          "line.inNetwork",
          true,
          "history.daysAgo",
          Map.of("97110", List.of(3L, 40L)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          line.code == '97110' | true
          line.code.startsWith('99') | false
          line.charge > 12000 && line.inNetwork | true
          line.charge * 2 == 24100 | true
          'GP' in line.modifiers | true
          line.modifiers.exists(m, m == 'KX') | false
          '97110' in history.daysAgo && history.daysAgo['97110'].filter(d, d <= 30).size() == 1 | true
          line.code.matches('^971[0-9]{2}$') | true
          """)
  void conditionsHoldOrDoNot(String text, boolean holds) throws Exception {
    assertThat(CONDITIONS.compile(text).holds(FACTS::get)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          line.cod == '97110' | at 1:1: undeclared reference
          line.charge > 'much' | at 1:13: found no matching overload
          line.charge | at 1:5: expected type 'bool'
          line.code == | at 1:13: mismatched input
          line.charge > 1 && (true | at 1:25:
          System.exit(0) | at 1:1: undeclared reference
          """)
  void whatIsNoConditionIsToldWithItsPlace(String text, String fault) {
    assertThat(faults(text)).anySatisfy(f -> assertThat(f).startsWith(fault));
  }

  @Test
  void aFaultOfALaterLineIsToldThere() {
    assertThat(faults("line.charge > 1\n  && line.cod == 'x'"))
        .anySatisfy(f -> assertThat(f).startsWith("at 2:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"line.charge / 0 == 1", "history.daysAgo['1'].size() > 0"})
  void whatHasNoAnswerIsNoAnswer(String text) {
    Condition condition = CONDITIONS.compile(text);
    assertThatThrownBy(() -> condition.holds(FACTS::get))
        .isInstanceOf(Condition.UndecidableException.class);
  }

  @Test
  void aHostileTextIsRefusedAtOnce() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(faults("(".repeat(3_000) + "true" + ")".repeat(900))).isNotEmpty();
          assertThat(faults("true" + " && true".repeat(2_000))).isNotEmpty();
          assertThat(faults("!".repeat(3_999) + "t")).isNotEmpty();
        });
  }

  @Test
  void listsOfListsOfListsEnd() {
    String ten = Collections.nCopies(10, "1").toString();
    String text = "true";
    for (char name = 'a'; name < 'k'; name++) {
      text = ten + ".all(" + name + ", " + text + ")";
    }
    Condition billions = CONDITIONS.compile(text);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> billions.holds(FACTS::get))
                .isInstanceOf(Condition.UndecidableException.class));
  }

  @Test
  void aHostilePatternTakesNoTime() {
    String text = "'" + "a".repeat(40) + "b'.matches('(a+)+$')";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(CONDITIONS.compile(text).holds(FACTS::get)).isFalse());
  }

  private static List<String> faults(String text) {
    return catchThrowableOfType(FaultyConditionException.class, () -> CONDITIONS.compile(text))
        .faults();
  }
}
