package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.practice.ExerciseReader;
import org.payersim.practice.Exercises;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.web.classroom.Classes;
import org.payersim.web.classroom.Classroom;
import org.payersim.web.classroom.RefusedException;
import org.payersim.web.classroom.ResultsCsv;

/** The pages of classes: the door, a student's own page, the trainer's board. */
final class ClassPages {
  /** Everything here is below this. */
  static final String PATH = "/lab/class";

  private static final Pattern OF_CLASS =
      Pattern.compile(PATH + "/([A-Z0-9]{4}-[A-Z0-9]{4})/([a-z.]{1,20})");

  private final Classes classes;
  private final Visitors visitors;
  private final Pages pages;

  ClassPages(Classes classes, Visitors visitors, Pages pages) {
    this.classes = classes;
    this.visitors = visitors;
    this.pages = pages;
  }

  /** A page somebody looks at. */
  WebAnswer show(String path, Visitor visitor) {
    if (path.equals(PATH)) {
      return door("", 200, visitor);
    }
    Matcher of = OF_CLASS.matcher(path);
    Optional<Classroom> taught =
        of.matches() ? classes.findTaught(of.group(1), visitor.name()) : Optional.empty();
    if (taught.isEmpty()) {
      return nothing(visitor);
    }
    return switch (of.group(2)) {
      case "board" -> board(taught.get(), List.of(), visitor);
      case "events" -> events(taught.get());
      case "results.csv" ->
          new WebAnswer(
                  200,
                  "text/csv; charset=utf-8",
                  ResultsCsv.of(taught.get()).getBytes(StandardCharsets.UTF_8),
                  Map.of())
              .with("Content-Disposition", "attachment; filename=\"results.csv\"");
      default -> nothing(visitor);
    };
  }

  /** The same for a class that is none, and for one of somebody else: nothing can be guessed. */
  private WebAnswer nothing(Visitor visitor) {
    return pages.problem(
        404,
        "There is no such class of yours",
        "Come in with its code and the trainer’s password.",
        visitor);
  }

  private WebAnswer door(String problem, int status, Visitor visitor) {
    Map<String, Object> values = new HashMap<>();
    values.put("problem", problem);
    values.put("attended", classes.findAttended(visitor.name()));
    values.put("student", classes.findStudent(visitor.name()));
    values.put("taught", classes.listTaught(visitor.name()));
    return pages.fill(
        status,
        "classdoor",
        pages.frame("Class", Frame.Section.CLASS, visitors.find(visitor.name()), visitor),
        values);
  }

  private WebAnswer board(Classroom classroom, List<String> said, Visitor visitor) {
    return pages.fill(
        said.isEmpty() ? 200 : 422,
        "board",
        pages.frame(classroom.title(), Frame.Section.CLASS, visitors.find(visitor.name()), visitor),
        Map.of("classroom", classroom, "said", said, "yaml", Exercises.source("wrong-payer")));
  }

  /**
   * The board as one server-sent event; the browser asks again when the connection is closed, after
   * the time the event says.
   */
  private WebAnswer events(Classroom classroom) {
    return Events.of(pages.fill("boardtable", Map.of("classroom", classroom)));
  }

  /** A form somebody sent. */
  WebAnswer take(String path, FormFields form, Visitor visitor) throws IOException {
    try {
      switch (path.substring(PATH.length())) {
        case "/join" -> classes.join(form.get("code"), visitor.name(), form.get("name"));
        case "/leave" -> classes.leave(visitor.name());
        case "/open" -> {
          Classroom opened = classes.open(form.get("title"), form.get("password"), visitor.name());
          return WebAnswer.seeOther(PATH + "/" + opened.code() + "/board");
        }
        case "/enter" -> classes.enter(form.get("code"), form.get("password"), visitor.name());
        default -> {
          return ofClass(path, form, visitor);
        }
      }
      return WebAnswer.seeOther(PATH);
    } catch (RefusedException e) {
      return door(e.words(), e.status(), visitor);
    }
  }

  private WebAnswer ofClass(String path, FormFields form, Visitor visitor) throws RefusedException {
    Matcher of = OF_CLASS.matcher(path);
    Optional<Classroom> taught =
        of.matches() ? classes.findTaught(of.group(1), visitor.name()) : Optional.empty();
    if (taught.isEmpty()) {
      return nothing(visitor);
    }
    switch (of.group(2)) {
      case "close" -> {
        classes.close(taught.get());
        return WebAnswer.seeOther(PATH);
      }
      case "exercise" -> {
        try {
          String name = "class-" + (taught.get().own().size() + 1) + ".yaml";
          taught.get().add(ExerciseReader.readOwn(name, form.get("yaml").replace("\r\n", "\n")));
          return WebAnswer.seeOther(PATH + "/" + of.group(1) + "/board");
        } catch (FaultyExerciseException e) {
          return board(taught.get(), String.valueOf(e.getMessage()).lines().toList(), visitor);
        }
      }
      default -> {
        return nothing(visitor);
      }
    }
  }
}
