package org.payersim.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFault;

/** Every exercise that ships: its model solution is graded in full, its naive attempt is not. */
class PracticeTest {
  @TempDir private Path folder;

  private final LedgerMember member = SharedMember.member();

  private Grade play(Exercise exercise, List<Step> steps, String name)
      throws IOException, FaultyExerciseException {
    try (Practice practice = Practice.start(exercise, name, folder.resolve(name), member)) {
      for (Step step : steps) {
        practice.take(step);
      }
      return practice.grade();
    }
  }

  @TestFactory
  Stream<DynamicTest> theModelSolutionIsGradedInFull() {
    return Exercises.list().stream()
        .map(
            exercise ->
                DynamicTest.dynamicTest(
                    exercise.id(),
                    () -> {
                      Grade grade = play(exercise, exercise.solution(), "model-" + exercise.id());
                      assertThat(grade.isFull()).as(grade.text()).isTrue();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theNaiveAttemptIsNot() {
    return Exercises.list().stream()
        .map(
            exercise ->
                DynamicTest.dynamicTest(
                    exercise.id(),
                    () -> {
                      Grade grade = play(exercise, exercise.naive(), "naive-" + exercise.id());
                      assertThat(grade.isFull()).as(grade.text()).isFalse();
                    }));
  }

  @Test
  void thereAreExercisesOfThreeLevels() {
    assertThat(Exercises.list()).hasSizeGreaterThanOrEqualTo(40);
    for (int level = 1; level <= 3; level++) {
      int wanted = level;
      assertThat(Exercises.list()).filteredOn(e -> e.level() == wanted).hasSizeGreaterThan(7);
    }
    Set<Integer> families =
        Exercises.list().stream().flatMap(e -> e.denials().stream()).collect(Collectors.toSet());
    assertThat(families).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Exercises.find("ask-first")).isPresent();
    assertThat(Exercises.find("none")).isEmpty();
  }

  @Test
  void anInquiryIsAnswered() throws Exception {
    Exercise ask = Exercises.find("ask-first").orElseThrow();
    try (Practice practice = Practice.start(ask, "asked", folder.resolve("asked"), member)) {
      assertThat(practice.take(ask.solution().get(0)))
          .contains("ST*271*", "EB*6")
          .doesNotContain("ST*999");
    }
  }

  @Test
  void whatTheChartDoesNotHaveEarnsNothing() throws Exception {
    Exercise late = Exercises.find("proof-of-filing").orElseThrow();
    Grade grade = play(late, late.naive(), "falsified");
    assertThat(grade.points()).isZero();
    assertThat(grade.text()).contains("FALSIFIED", "a service on 2025-12-20");
  }

  @Test
  void daysAndTouchesCost() throws Exception {
    Exercise payer = Exercises.find("wrong-payer").orElseThrow();
    List<Step> slow = List.of(payer.naive().get(0), Step.waiting(3), payer.solution().get(0));
    Grade grade = play(payer, slow, "slow");
    assertThat(grade.points()).isEqualTo(60);
    assertThat(grade.touches()).isEqualTo(2);
    assertThat(grade.days()).isEqualTo(3);
  }

  @Test
  void faultsAreToldWithFileLineAndField() throws Exception {
    assertThatThrownBy(() -> ExerciseReader.readOwn("own.yaml", "title: T\nlevle: 1\n"))
        .isInstanceOf(FaultyExerciseException.class)
        .hasMessageContaining("own.yaml:2: levle: unknown field")
        .hasMessageContaining("own.yaml:1: level: is missing");
    assertThatThrownBy(() -> ExerciseReader.readOwn("own.yaml", "title: [\n"))
        .isInstanceOf(FaultyExerciseException.class)
        .hasMessageStartingWith("own.yaml:");
    String shipped = Exercises.resource("exercises/wrong-payer.yaml");
    assertThat(ExerciseReader.check("own.yaml", shipped)).isEmpty();
    assertThat(
            ExerciseReader.check("own.yaml", shipped.replace("charge: '165.00'", "charge: '16x'")))
        .extracting(RuleFault::toString)
        .containsExactly(
            "own.yaml:23: given[0].lines[0].charge: '16x' is not an amount such as '90.00'");
    assertThat(ExerciseReader.check("own.yaml", shipped + "---\n" + shipped)).isNotEmpty();
    assertThat(ExerciseReader.check("own.yaml", " ".repeat(70_000)))
        .extracting(RuleFault::message)
        .containsExactly("an exercise has up to 65536 characters");
  }

  @TestFactory
  Stream<DynamicTest> theSchemaKnowsEveryExerciseThatShips() {
    return Exercises.resource("exercises/INDEX")
        .lines()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(
                                ExerciseReader.check(name, Exercises.resource("exercises/" + name)))
                            .isEmpty()));
  }

  @Test
  void anExerciseIsInTheFamilyOfItsFirstDenial() {
    assertThat(Exercises.find("wrong-payer").orElseThrow().family())
        .isEqualTo(DenialFamily.OTHER_PAYER);
    assertThat(Exercises.find("ask-first").orElseThrow().family()).isEqualTo(DenialFamily.BEFORE);
    assertThat(Exercises.find("post-the-remittance").orElseThrow().family())
        .isEqualTo(DenialFamily.MONEY);
  }
}
