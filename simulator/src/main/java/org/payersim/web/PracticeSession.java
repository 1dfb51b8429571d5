package org.payersim.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.practice.Courier;
import org.payersim.practice.Exercise;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.practice.Grade;
import org.payersim.practice.LetterAnswer;
import org.payersim.practice.Practice;
import org.payersim.practice.Step;
import org.payersim.sandbox.Sandbox;

/**
 * A visitor at an exercise: what he sends and is answered becomes deliveries of his visit, so that
 * every page of the lab shows it.
 */
public final class PracticeSession {
  private static final int LOGGED = 40;

  private final Exercise exercise;
  private final Visit visit;
  private final Practice practice;
  private final Deque<Entry> log;
  private int hints;
  private boolean noted;

  /**
   * Something that happened.
   *
   * @param at by the payer's clock
   * @param words in a sentence
   * @param path its page; empty if it has none
   */
  public record Entry(LocalDateTime at, String words, String path) {}

  private PracticeSession(Visit visit, Practice practice, Deque<Entry> log) {
    this.exercise = practice.exercise();
    this.visit = visit;
    this.practice = practice;
    this.log = log;
  }

  /** Sends the given claims to the visit's payer, which has the rules of the exercise. */
  static PracticeSession begin(Exercise exercise, Visit visit)
      throws IOException, FaultyExerciseException {
    Deque<Entry> log = new ArrayDeque<>();
    Practice practice = Practice.in(exercise, visit.sandbox(), new Carrier(visit, log));
    return new PracticeSession(visit, practice, log);
  }

  /** Carries what is sent through the visit, and notes it. */
  private record Carrier(Visit visit, Deque<Entry> log) implements Courier {
    @Override
    public void carry(Sandbox payer, String title, byte[] file) throws IOException {
      int number = visit.receive(title, new String(file, StandardCharsets.UTF_8)).number();
      note(visit, log, title + " was sent.", "/lab/sent/" + number);
    }

    @Override
    public void told(Sandbox payer, LetterAnswer answer) throws IOException {
      Optional<AdjudicatedClaim> claim = answer.claim();
      String path = "";
      if (claim.isPresent()) {
        String title = "Decided after your letter: " + claim.get().claim().patientControlNumber();
        path =
            "/lab/sent/"
                + visit
                    .keep(title, claim.get(), Examiner.documents(payer, answer.remittances()))
                    .number();
      }
      note(visit, log, answer.words(), path);
    }

    @Override
    public String take() {
      return "";
    }
  }

  private static void note(Visit visit, Deque<Entry> log, String words, String path) {
    synchronized (visit) {
      log.addFirst(new Entry(visit.sandbox().payerClock().now(), words, path));
      if (log.size() > LOGGED) {
        log.removeLast();
      }
    }
  }

  Exercise exercise() {
    return exercise;
  }

  /** Does one thing. */
  void take(Step step) throws IOException, FaultyExerciseException {
    synchronized (visit) {
      practice.take(step);
      Step.Posting posting = step.post();
      if (posting != null) {
        note(visit, log, "The 835 of " + posting.claim() + " was posted.", "");
      } else if (step.days() > 0) {
        note(visit, log, step.days() + " days passed.", "");
      }
    }
  }

  /** Sends a file of the student's own. */
  void send(String file) throws IOException {
    synchronized (visit) {
      practice.send(file.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Shows one hint more, if there is one. */
  void hint() {
    synchronized (visit) {
      hints = Math.min(hints + 1, exercise.hints().size());
    }
  }

  /** Whether nobody has asked this before: the exercise has just begun. */
  boolean isNew() {
    synchronized (visit) {
      boolean isNew = !noted;
      noted = true;
      return isNew;
    }
  }

  /** The hints he has seen, in order. */
  List<String> hints() {
    synchronized (visit) {
      return exercise.hints().subList(0, hints);
    }
  }

  /** How it stands. */
  Grade grade() throws IOException {
    synchronized (visit) {
      return practice.grade();
    }
  }

  /** What happened, the last first. */
  List<Entry> log() {
    synchronized (visit) {
      return new ArrayList<>(log);
    }
  }

  Optional<JsonNode> findForm(String number) throws FaultyExerciseException {
    synchronized (visit) {
      return practice.findForm(number);
    }
  }

  Optional<Step.Posting> findPosting(String number) {
    synchronized (visit) {
      return practice.findPosting(number);
    }
  }
}
