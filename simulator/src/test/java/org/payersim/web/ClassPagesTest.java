package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.location;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.practice.Exercises;

/** A class by its pages: what its trainer sees, and that nobody sees what is another's. */
class ClassPagesTest {
  @TempDir private Path folder;
  private Lab lab;
  private Browser trainer;
  private Browser ann;
  private Browser ben;
  private String board = "";

  @BeforeEach
  void open() throws IOException {
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 5);
    trainer = new Browser(lab);
    board =
        location(
            trainer.post(
                "/lab/class/open", Map.of("title", "Monday", "password", "chalk and slate")));
    ann = student("Ann");
    ben = student("=Ben, \"B\"");
  }

  @AfterEach
  void close() throws IOException {
    lab.close();
  }

  private Browser student(String name) throws IOException {
    Browser student = new Browser(lab);
    assertThat(student.follow("/lab/class/join", Map.of("code", code(), "name", name)))
        .contains("You are in <bdi>Monday</bdi>");
    return student;
  }

  private String code() {
    return board.split("/", -1)[3];
  }

  private static void solve(Browser student) throws IOException {
    student.follow("/lab/practice/begin", Map.of("exercise", "post-the-remittance"));
    student.follow(
        "/lab/practice/posting",
        Map.of("claim", "P-151", "paid", "90", "writeOff", "45", "patient", "30"));
  }

  @Test
  void theBoardShowsHowEverybodyStands() throws IOException {
    assertThat(text(trainer.get(board))).contains("nothing yet", code());
    solve(ann);
    ben.follow("/lab/practice/begin", Map.of("exercise", "wrong-payer"));
    ben.follow("/lab/practice/hint", Map.of());
    String page = text(trainer.get(board));
    assertThat(page).contains("<bdi>Ann</bdi></th><td class=\"num\"><strong>100</strong>");
    assertThat(page).contains("Sent to the wrong payer");
    assertThat(page.indexOf("Ann")).isLessThan(page.indexOf("=Ben"));
    assertThat(text(ann.get("/lab/class"))).contains("100 points, 1 exercises done");
    String events = text(trainer.get(board.replace("/board", "/events")));
    assertThat(events).startsWith("retry: 500\ndata: ").endsWith("\n\n").contains("Ann");
    assertThat(events.strip().lines().skip(1)).allMatch(line -> line.startsWith("data: "));
  }

  @Test
  void resultsAreExportedWithoutFormulas() throws IOException {
    solve(ben);
    WebAnswer csv = trainer.get(board.replace("/board", "/results.csv"));
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(text(csv))
        .isEqualTo(
            "student,exercise,title,level,best points,points,paid,goal"
                + " paid,days,touches,hints,tries\r\n"
                + "\"'=Ben, \"\"B\"\"\",post-the-remittance,Read the 835 and post"
                + " it,1,100,100,90.00,90.00,0,0,0,1\r\n");
  }

  @Test
  void nobodyElseSeesABoard() throws IOException {
    for (Browser other : List.of(ann, ben, new Browser(lab))) {
      for (String page : List.of("board", "events", "results.csv", "other")) {
        WebAnswer answer = other.get(board.replace("/board", "/" + page));
        assertThat(answer.status()).as(page).isEqualTo(404);
        assertThat(text(answer)).doesNotContain("Ann", "Monday");
      }
      for (String act : List.of("close", "exercise", "other")) {
        assertThat(other.post(board.replace("/board", "/" + act), Map.of()).status())
            .as(act)
            .isEqualTo(404);
      }
    }
    assertThat(trainer.get("/lab/class/AAAA-AAAA/board").status()).isEqualTo(404);
    assertThat(trainer.get(board).status()).isEqualTo(200);
  }

  @Test
  void aTrainerOfOneClassIsNoTrainerOfAnother() throws IOException {
    Browser other = new Browser(lab);
    other.post("/lab/class/open", Map.of("title", "Tuesday", "password", "slate and chalk"));
    assertThat(other.get(board).status()).isEqualTo(404);
    WebAnswer wrong =
        other.post("/lab/class/enter", Map.of("code", code(), "password", "slate and chalk"));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(other.get(board).status()).isEqualTo(404);
    assertThat(
            other
                .post("/lab/class/enter", Map.of("code", code(), "password", "chalk and slate"))
                .status())
        .isEqualTo(303);
    assertThat(other.get(board).status()).isEqualTo(200);
  }

  /** Every address that shows or changes something of one's payer, asked by everybody else. */
  @Test
  void aStudentReachesNoOthersPayer() throws IOException {
    ann.follow("/lab/practice/begin", Map.of("exercise", "wrong-payer"));
    ann.follow("/lab/practice/hint", Map.of());
    ben.follow("/lab/practice/begin", Map.of("exercise", "notes-of-the-second-visit"));
    String before = text(ann.get("/lab/practice/now")).replaceAll("value=\"[^\"]*\"", "");
    List<String> ofAnn =
        List.of(
            "/lab/sent/1",
            "/lab/sent/1/1",
            "/lab/sent/1/documents/0",
            "/lab/sent/1/1/money",
            "/lab/practice/now",
            "/lab/practice/claim?again=P-101&as=1",
            "/lab/practice/posting?claim=P-101",
            "/lab/payer?q=P-101",
            "/lab/file?again=1",
            "/lab/form?again=1");
    for (Browser other : List.of(ben, trainer, new Browser(lab))) {
      for (String path : ofAnn) {
        assertThat(text(other.get(path))).as(path).doesNotContain("71999", "CLM*P-101");
      }
      other.post("/lab/practice/wait", Map.of("days", "7"));
      other.post("/lab/practice/hint", Map.of());
      other.post("/lab/practice/posting", Map.of("claim", "P-101", "paid", "1"));
      other.post("/lab/payer/clock", Map.of("days", "30"));
      other.post("/lab/restart", Map.of());
    }
    assertThat(text(ann.get("/lab/practice/now")).replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(before);
  }

  @Test
  void anExerciseOfTheClassIsThereForItsStudentsAlone() throws IOException {
    String yaml =
        Exercises.source("wrong-payer").replace("Sent to the wrong payer", "Only for Monday");
    String path = board.replace("/board", "/exercise");
    assertThat(trainer.follow(path, Map.of("yaml", yaml))).contains("Only for Monday");
    WebAnswer faulty = trainer.post(path, Map.of("yaml", "title: <b>\n"));
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(text(faulty)).contains("class-2.yaml:1: level: is missing");
    assertThat(text(ann.get("/lab/practice"))).contains("Of your class", "Only for Monday");
    assertThat(ann.follow("/lab/practice/begin", Map.of("exercise", "class-1")))
        .contains("Only for Monday");
    Browser stranger = new Browser(lab);
    assertThat(text(stranger.get("/lab/practice"))).doesNotContain("Only for Monday");
    assertThat(stranger.post("/lab/practice/begin", Map.of("exercise", "class-1")).status())
        .isEqualTo(404);
  }

  @Test
  void whatAStudentWroteHimselfDoesNotCount() throws IOException {
    ann.follow("/lab/practice/own", Map.of("yaml", Exercises.source("wrong-payer"), "act", "play"));
    assertThat(text(trainer.get(board)))
        .contains("nothing yet")
        .doesNotContain("<td><bdi>Sent to the wrong payer");
  }

  @Test
  void aClassIsLeftAndClosed() throws IOException {
    ann.follow("/lab/class/leave", Map.of());
    assertThat(text(trainer.get(board))).doesNotContain("Ann");
    trainer.follow(board.replace("/board", "/close"), Map.of());
    assertThat(trainer.get(board).status()).isEqualTo(404);
    assertThat(text(ben.get("/lab/class"))).doesNotContain("Monday");
    assertThat(ben.post("/lab/class/join", Map.of("code", code(), "name", "B")).status())
        .isEqualTo(404);
  }

  @Test
  void aPasswordIsNeverShown() throws IOException {
    WebAnswer answer =
        trainer.post("/lab/class/open", Map.of("title", " ", "password", "secret words"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(text(answer)).contains("A name has 1 to 40").doesNotContain("secret words");
  }
}
