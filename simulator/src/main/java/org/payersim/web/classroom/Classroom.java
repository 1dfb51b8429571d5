package org.payersim.web.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.practice.Exercise;

/**
 * A class. Students and trainers are known by the names of their cookies, which nobody can guess;
 * pages never show those.
 */
public final class Classroom {
  /** How many students a class takes. */
  public static final int STUDENTS_AT_MOST = 60;

  /** How many exercises of its own a class takes. */
  static final int OWN_AT_MOST = 20;

  private final String code;
  private final String title;
  private final Password password;
  private final Set<String> trainers = new HashSet<>();
  private final Map<String, Student> students = new LinkedHashMap<>();
  private final List<Exercise> own = new ArrayList<>();

  Classroom(String code, String title, Password password) {
    this.code = code;
    this.title = title;
    this.password = password;
  }

  /** What students join with. */
  public String code() {
    return code;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  boolean isPassword(String said) {
    return password.is(said);
  }

  synchronized void admit(String trainer) {
    trainers.add(trainer);
  }

  synchronized boolean isTrainer(String visitor) {
    return trainers.contains(visitor);
  }

  synchronized Optional<Student> findStudent(String visitor) {
    return Optional.ofNullable(students.get(visitor));
  }

  synchronized void join(String visitor, String name) throws RefusedException {
    if (!students.containsKey(visitor) && students.size() >= STUDENTS_AT_MOST) {
      throw new RefusedException(503, "The class is full: it takes " + STUDENTS_AT_MOST + ".");
    }
    String free = name;
    for (int i = 2; isTaken(free); i++) {
      free = name + " (" + i + ")";
    }
    students.put(visitor, new Student(free));
  }

  private boolean isTaken(String name) {
    return students.values().stream().anyMatch(student -> student.name().equals(name));
  }

  synchronized void leave(String visitor) {
    students.remove(visitor);
  }

  /** All students, the most points first. */
  public synchronized List<Student> students() {
    return students.values().stream()
        .sorted(Comparator.comparingInt(Student::points).reversed())
        .toList();
  }

  /** The exercises its trainer wrote for it. */
  public synchronized List<Exercise> own() {
    return List.copyOf(own);
  }

  /** Another exercise for this class alone. */
  public synchronized void add(Exercise exercise) throws RefusedException {
    if (own.size() >= OWN_AT_MOST) {
      throw new RefusedException(
          422, "A class has up to " + OWN_AT_MOST + " exercises of its own.");
    }
    own.add(exercise);
  }
}
