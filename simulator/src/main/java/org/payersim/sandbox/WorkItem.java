package org.payersim.sandbox;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.x12.InterchangeHeader;

/**
 * A claim in the work queue.
 *
 * @param claim the payer's number of the claim
 * @param patientControlNumber the provider's number
 * @param familyId whose ledger it waits in
 * @param since when it came, by the payer's clock
 * @param reasons why it waits
 * @param questions what the provider was asked, in order
 * @param header the interchange it came with: its remittance goes back there
 * @param provider who billed it (NM109)
 * @param attachments numbers of documents its PWKs announce
 * @param releaseOn the day it is let go by itself; empty if an examiner has to
 */
public record WorkItem(
    String claim,
    String patientControlNumber,
    String familyId,
    LocalDateTime since,
    List<Pend> reasons,
    List<Question> questions,
    InterchangeHeader header,
    String provider,
    List<String> attachments,
    Optional<LocalDate> releaseOn) {

  /**
   * A request for information.
   *
   * @param asked when, by the payer's clock
   * @param due last day for the answer
   * @param text what is asked for
   * @param loincs codes of the documents asked for; empty if it was asked in words only
   * @param answer what came, in words; empty as long as nothing did
   * @param answered when it came
   */
  public record Question(
      LocalDateTime asked,
      LocalDate due,
      String text,
      List<String> loincs,
      String answer,
      Optional<LocalDate> answered) {
    Question answered(String documents, LocalDate today) {
      return new Question(asked, due, text, loincs, documents, Optional.of(today));
    }

    boolean isOpen() {
      return answer.isEmpty();
    }
  }

  /** Who has to do something; a 277 says it in its P categories. */
  public enum State {
    /** The examiner (P2). */
    WITH_EXAMINER,
    /** The provider, who was asked for something (P3). */
    WITH_PROVIDER
  }

  /** Who has to do something about it. */
  public State state() {
    return questions.stream().anyMatch(Question::isOpen)
        ? State.WITH_PROVIDER
        : State.WITH_EXAMINER;
  }

  /** The first question whose last day has passed without an answer. */
  Optional<Question> findOverdue(LocalDate today) {
    return questions.stream().filter(q -> q.isOpen() && q.due().isBefore(today)).findFirst();
  }

  /** The days on which something happens to it by itself, if nobody does anything before. */
  Stream<LocalDate> events() {
    return Stream.concat(
        questions.stream().filter(Question::isOpen).map(question -> question.due().plusDays(1)),
        releaseOn.stream());
  }

  /** Whether the day has come it is let go by itself. */
  boolean isDue(LocalDate today) {
    return releaseOn.filter(day -> !day.isAfter(today)).isPresent();
  }

  /** All that was asked for has come. */
  WorkItem answered(String documents, LocalDate today) {
    List<Question> all =
        questions.stream().map(q -> q.isOpen() ? q.answered(documents, today) : q).toList();
    return new WorkItem(
        claim,
        patientControlNumber,
        familyId,
        since,
        reasons,
        all,
        header,
        provider,
        attachments,
        releaseOn);
  }

  /** What happened until today: each day counts once, however many questions were open on it. */
  Elapsed elapsed(LocalDate today) {
    long days = 0;
    LocalDate counted = LocalDate.MIN; // questions stand in the order they were asked
    for (Question question : questions) {
      LocalDate from = question.asked().toLocalDate();
      LocalDate to = question.answered().orElse(today);
      LocalDate begin = from.isBefore(counted) ? counted : from;
      if (to.isAfter(begin)) {
        days += ChronoUnit.DAYS.between(begin, to);
        counted = to;
      }
    }
    return new Elapsed(today, questions.size(), Math.toIntExact(days));
  }

  WorkItem withReasons(List<Pend> found) {
    return new WorkItem(
        claim,
        patientControlNumber,
        familyId,
        since,
        found,
        questions,
        header,
        provider,
        attachments,
        Optional.empty());
  }

  WorkItem asking(Question question) {
    List<Question> all = new ArrayList<>(questions);
    all.add(question);
    return new WorkItem(
        claim,
        patientControlNumber,
        familyId,
        since,
        reasons,
        List.copyOf(all),
        header,
        provider,
        attachments,
        releaseOn);
  }
}
