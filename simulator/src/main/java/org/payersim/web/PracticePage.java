package org.payersim.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.payersim.practice.Exercise;
import org.payersim.practice.Grade;
import org.payersim.web.journey.Delivery;
import org.payersim.web.worklist.Worklist;

/**
 * A student's desk at an exercise.
 *
 * @param exercise what is played
 * @param today the payer's day
 * @param grade how it stands
 * @param hints those seen so far
 * @param worklist the claims as they stand
 * @param log what happened, the last first
 */
public record PracticePage(
    Exercise exercise,
    LocalDate today,
    Grade grade,
    List<String> hints,
    Worklist worklist,
    List<PracticeSession.Entry> log) {
  public PracticePage {
    hints = List.copyOf(hints);
    log = List.copyOf(log);
  }

  static PracticePage of(Visit visit, PracticeSession session, Worklist.By by) throws IOException {
    List<Delivery> deliveries = new ArrayList<>(visit.list());
    Collections.reverse(deliveries);
    LocalDate today = visit.sandbox().payerClock().now().toLocalDate();
    return new PracticePage(
        session.exercise(),
        today,
        session.grade(),
        session.hints(),
        Worklist.of(deliveries, today, by),
        session.log());
  }
}
