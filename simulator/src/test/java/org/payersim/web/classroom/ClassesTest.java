package org.payersim.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what of a class, and how often may be guessed. */
class ClassesTest {
  private final AtomicLong time = new AtomicLong();
  private final Classes classes = new Classes(time::get);
  private Classroom classroom;

  @BeforeEach
  void open() throws RefusedException {
    classroom = classes.open("Monday", "chalk and slate", "trainer");
  }

  @Test
  void aCodeOpensNothingButTheDoor() throws RefusedException {
    assertThat(classroom.code()).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    classes.join(classroom.code().toLowerCase(java.util.Locale.ROOT), "ann", " Ann\u202e ");
    assertThat(classes.findStudent("ann").orElseThrow().name()).isEqualTo("Ann");
    assertThat(classes.findTaught(classroom.code(), "ann")).isEmpty();
    assertThat(classes.findTaught(classroom.code(), "trainer")).contains(classroom);
    assertThat(classes.listTaught("ann")).isEmpty();
    classes.close(classroom);
    assertThat(classes.findStudent("ann")).isEmpty();
  }

  @Test
  void aTrainerComesInAgainByThePassword() throws RefusedException {
    assertThatThrownBy(() -> classes.enter(classroom.code(), "chalk", "other"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("This is not the password of the class.");
    assertThat(classes.findTaught(classroom.code(), "other")).isEmpty();
    classes.enter(classroom.code(), "chalk and slate", "other");
    assertThat(classes.findTaught(classroom.code(), "other")).contains(classroom);
  }

  @Test
  void passwordsAreGuessedFiveTimesAMinute() throws RefusedException {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> classes.enter(classroom.code(), "wrong pass", "thief"))
          .hasMessageContaining("not the password");
    }
    assertThatThrownBy(() -> classes.enter(classroom.code(), "chalk and slate", "thief"))
        .hasMessageContaining("too often");
    time.addAndGet(Duration.ofMinutes(1).toNanos());
    classes.enter(classroom.code(), "chalk and slate", "trainer");
  }

  @Test
  void codesAreGuessedSixtyTimesAMinute() throws RefusedException {
    for (int i = 0; i < 60; i++) {
      assertThatThrownBy(() -> classes.join("AAAA-AAAA", "thief", "T"))
          .hasMessageContaining("no class");
    }
    assertThatThrownBy(() -> classes.join("AAAA-AAAA", "thief", "T"))
        .hasMessageContaining("too often");
    time.addAndGet(Duration.ofMinutes(1).toNanos());
    classes.join(classroom.code(), "ann", "Ann");
  }

  @Test
  void aClassIsFullAtSixty() throws RefusedException {
    for (int i = 0; i < Classroom.STUDENTS_AT_MOST; i++) {
      classes.join(classroom.code(), "student" + i, "Ann");
    }
    assertThat(classroom.students()).extracting(Student::name).contains("Ann", "Ann (60)");
    assertThatThrownBy(() -> classes.join(classroom.code(), "late", "Late"))
        .hasMessage("The class is full: it takes 60.");
    classes.leave("student3");
    classes.join(classroom.code(), "late", "Late");
  }

  @Test
  void classesAreCountedAndThoseLongUnusedGoFirst() throws RefusedException {
    for (int i = 1; i < 20; i++) {
      time.addAndGet(Duration.ofMinutes(1).toNanos());
      classes.open("Class " + i, "chalk and slate", "trainer");
    }
    assertThatThrownBy(() -> classes.open("One more", "chalk and slate", "trainer"))
        .hasMessage("There are 20 classes already.");
    time.addAndGet(Duration.ofHours(9).toNanos());
    classes.open("One more", "chalk and slate", "trainer");
    assertThat(classes.listTaught("trainer")).extracting(Classroom::title).contains("One more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "\u0000", "a name that is much longer than a board has room for"})
  void aNameIsShortAndVisible(String name) {
    assertThatThrownBy(() -> classes.join(classroom.code(), "ann", name))
        .hasMessage("A name has 1 to 40 characters.");
  }

  @Test
  void aPasswordHasEightCharacters() {
    assertThatThrownBy(() -> classes.open("Tuesday", "1234567", "trainer"))
        .hasMessage("A password has 8 to 200 characters.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "Ann # Ann",
        "=1+1 # '=1+1",
        "+49 # '+49",
        "@SUM(A1) # '@SUM(A1)",
        "-cmd # '-cmd",
        "-12.50 # -12.50",
        "a,b # \"a,b\"",
        "say \"hi\" # \"say \"\"hi\"\"\"",
        "=HYPERLINK(\"x\",\"y\") # \"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""
      })
  void noCellIsAFormula(String typed, String cell) {
    assertThat(ResultsCsv.cell(typed)).isEqualTo(cell);
  }
}
