package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.practice.Exercise;
import org.payersim.practice.ExerciseReader;
import org.payersim.practice.Exercises;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.practice.Step;
import org.payersim.rules.InvalidRulesException;
import org.payersim.web.classroom.Classes;
import org.payersim.web.classroom.Classroom;
import org.payersim.web.classroom.Student;
import org.payersim.web.worklist.Worklist;

/** The pages of exercises: the list, a student's desk, the forms he acts with. */
final class PracticeRooms {
  /** Everything here is below this. */
  static final String PATH = "/lab/practice";

  static final String DESK = PATH + "/now";

  private final Visitors visitors;
  private final Classes classes;
  private final Pages pages;
  private final OwnExercisePages own;

  PracticeRooms(Visitors visitors, Classes classes, Pages pages) {
    this.visitors = visitors;
    this.classes = classes;
    this.pages = pages;
    this.own = new OwnExercisePages(visitors, pages);
  }

  /** A page somebody looks at. */
  WebAnswer show(String path, FormFields query, Visitor visitor) throws IOException {
    Optional<Visit> visit = visitors.find(visitor.name());
    Optional<PracticeSession> session = visit.flatMap(Visit::practice);
    switch (path) {
      case PATH -> {
        return list(query, visit, visitor);
      }
      case PATH + "/own" -> {
        return own.show(visit, visitor);
      }
      case PATH + "/exercise.schema.json" -> {
        return new WebAnswer(
            200,
            "application/schema+json",
            ExerciseReader.schema().getBytes(StandardCharsets.UTF_8),
            Map.of());
      }
      default -> {}
    }
    if (session.isEmpty()) {
      return pages.problem(
          404, "You are at no exercise", "Choose one of the list under Practice.", visitor);
    }
    return switch (path) {
      case DESK -> desk(visit.get(), session.get(), query.get("by"), "", visitor);
      case PATH + "/claim" -> claim(query, visit.get(), session.get(), visitor);
      case PATH + "/letter", PATH + "/posting" ->
          about(path.substring(PATH.length() + 1), query.get("claim"), "", visit.get(), visitor);
      default -> pages.problem(404, "There is no such page", "Perhaps it was cut short.", visitor);
    };
  }

  private WebAnswer list(FormFields query, Optional<Visit> visit, Visitor visitor) {
    return pages.fill(
        200,
        "practice",
        pages.frame("Practice", Frame.Section.PRACTICE, visit, visitor),
        Map.of("list", ExerciseList.of(query.get("family"), ofClass(visitor))));
  }

  /** The exercises the visitor's trainer wrote for his class. */
  private List<Exercise> ofClass(Visitor visitor) {
    return classes.findAttended(visitor.name()).map(Classroom::own).orElse(List.of());
  }

  private Optional<Exercise> find(String id, Visitor visitor) {
    return Exercises.find(id)
        .or(() -> ofClass(visitor).stream().filter(e -> e.id().equals(id)).findFirst());
  }

  /** Tells the visitor's class how he stands; an exercise he wrote himself does not count. */
  void note(Visitor visitor) throws IOException {
    Optional<Student> student = classes.findStudent(visitor.name());
    Optional<PracticeSession> session = visitors.find(visitor.name()).flatMap(Visit::practice);
    if (student.isEmpty() || session.isEmpty()) {
      return;
    }
    Exercise exercise = session.get().exercise();
    if (find(exercise.id(), visitor).filter(exercise::equals).isPresent()) {
      student
          .get()
          .note(
              exercise, session.get().grade(), session.get().hints().size(), session.get().isNew());
    }
  }

  private WebAnswer desk(
      Visit visit, PracticeSession session, String by, String problem, Visitor visitor)
      throws IOException {
    return pages.fill(
        problem.isEmpty() ? 200 : 422,
        "desk",
        pages.frame(
            session.exercise().title(), Frame.Section.PRACTICE, Optional.of(visit), visitor),
        Map.of("desk", PracticePage.of(visit, session, Worklist.By.of(by)), "problem", problem));
  }

  private WebAnswer claim(FormFields query, Visit visit, PracticeSession session, Visitor visitor)
      throws IOException {
    String number = query.get("again");
    String as = query.get("as").matches("[78]") ? query.get("as") : "1";
    try {
      PracticeForm form =
          session
              .findForm(number)
              .map(PracticeForm::new)
              .orElseGet(PracticeForm::empty)
              .as(as, payersNumber(visit, number));
      return claim(form, "", visit, visitor);
    } catch (FaultyExerciseException e) {
      return pages.problem(422, "That claim cannot be shown", e.getMessage() + "", visitor);
    }
  }

  private static String payersNumber(Visit visit, String number) throws IOException {
    return number.isEmpty()
        ? ""
        : visit.sandbox().listClaims(number).stream()
            .map(AdjudicatedClaim::payerControlNumber)
            .filter(found -> !found.isEmpty())
            .reduce((earlier, later) -> later)
            .orElse("");
  }

  private WebAnswer claim(PracticeForm form, String problem, Visit visit, Visitor visitor) {
    return pages.fill(
        problem.isEmpty() ? 200 : 422,
        "practiceclaim",
        pages.frame("Write the claim", Frame.Section.PRACTICE, Optional.of(visit), visitor),
        Map.of("form", form, "problem", problem));
  }

  /** The page for a letter about a claim, or for posting its 835. */
  private WebAnswer about(
      String page, String number, String problem, Visit visit, Visitor visitor) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("problem", problem);
    values.put(
        "waits",
        visit.sandbox().queue().stream()
            .anyMatch(item -> item.patientControlNumber().equals(number)));
    if (page.equals("posting")) {
      values.put("remittance", Remittances.of(visit.list(), number));
    }
    return pages.fill(
        problem.isEmpty() ? 200 : 422,
        page.equals("posting") ? page : "writing",
        pages.frame(
            page.equals("posting") ? "Post the 835" : "Write to the payer",
            Frame.Section.PRACTICE,
            Optional.of(visit),
            visitor),
        values);
  }

  /** A form somebody sent. */
  WebAnswer take(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    String act = path.substring(Math.min(path.length(), PATH.length() + 1));
    if (act.equals("begin")) {
      Optional<Exercise> exercise = find(form.get("exercise"), visitor);
      return exercise.isEmpty()
          ? pages.problem(404, "There is no such exercise", "Perhaps it was renamed.", visitor)
          : begin(exercise.get(), visitor);
    }
    if (act.equals("again")) {
      Optional<Exercise> exercise =
          visitors.find(visitor.name()).flatMap(Visit::practice).map(PracticeSession::exercise);
      return exercise.isEmpty()
          ? pages.problem(404, "You are at no exercise", "Choose one of the list.", visitor)
          : begin(exercise.get(), visitor);
    }
    if (act.equals("own")) {
      return own.take(form, visitor);
    }
    Optional<Visit> visit = visitors.find(visitor.name());
    Optional<PracticeSession> session = visit.flatMap(Visit::practice);
    return session.isEmpty()
        ? pages.problem(
            404, "You are at no exercise", "Choose one of the list under Practice.", visitor)
        : act(act, form, visit.get(), session.get(), visitor);
  }

  private WebAnswer begin(Exercise exercise, Visitor visitor)
      throws IOException, Visitors.FullException {
    try {
      visitors.begin(visitor.name(), exercise);
      return WebAnswer.seeOther(DESK);
    } catch (FaultyExerciseException | InvalidRulesException e) {
      return pages.problem(422, "The exercise cannot be played", e.getMessage() + "", visitor);
    }
  }

  private WebAnswer act(
      String act, FormFields form, Visit visit, PracticeSession session, Visitor visitor)
      throws IOException {
    try {
      switch (act) {
        case "hint" -> session.hint();
        case "claim" -> session.take(Step.send(PracticeForm.of(form).claim()));
        case "letter" -> session.take(letter(form));
        case "ask" ->
            session.take(
                Step.ask(
                    new Step.Question(
                        form.get("member"),
                        form.get("last"),
                        form.get("first"),
                        form.get("born"))));
        case "posting" ->
            session.take(
                Step.post(
                    new Step.Posting(
                        form.get("claim"),
                        form.get("paid"),
                        form.get("writeOff"),
                        form.get("patient"))));
        case "wait" -> session.take(Step.waiting(Integer.parseInt("0" + form.get("days"))));
        default -> {
          return pages.problem(404, "Nothing is taken here", "Perhaps it was cut short.", visitor);
        }
      }
      return WebAnswer.seeOther(DESK);
    } catch (FaultyExerciseException | IllegalArgumentException e) {
      String problem = words(e);
      return switch (act) {
        case "claim" -> claim(PracticeForm.of(form), problem, visit, visitor);
        case "letter", "posting" -> about(act, form.get("claim"), problem, visit, visitor);
        default -> desk(visit, session, "", problem, visitor);
      };
    }
  }

  private static Step letter(FormFields form) {
    String enclosed = form.get("enclosed").strip();
    String text = form.get("text").strip() + (enclosed.isEmpty() ? "" : "\nEnclosed: " + enclosed);
    Step.Letter letter = new Step.Letter(form.get("claim"), text);
    return form.get("kind").equals("answer") ? Step.answer(letter) : Step.appeal(letter);
  }

  /** The first sentence of what a reader said, without where it was called from. */
  private static String words(Exception e) {
    String message = e.getMessage() == null ? "this could not be read" : e.getMessage();
    int problem = message.lastIndexOf("problem: ");
    String said = problem < 0 ? message : message.substring(problem + "problem: ".length());
    return said.lines().findFirst().orElse("");
  }
}
