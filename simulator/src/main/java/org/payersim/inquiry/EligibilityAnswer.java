package org.payersim.inquiry;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateFact;
import org.payersim.eligibility.Member;

/**
 * What an eligibility inquiry is answered (271).
 *
 * @param inquiry the question
 * @param outcome the answer
 */
public record EligibilityAnswer(EligibilityInquiry inquiry, Outcome outcome) {
  /** The answer. */
  public sealed interface Outcome {}

  /** It is not ours to answer (AAA in 2100A). */
  public record SourceRejected(List<Rejection> reasons) implements Outcome {}

  /** Whoever asks is not answered (AAA in 2100B). */
  public record ReceiverRejected(List<Rejection> reasons) implements Outcome {}

  /**
   * Nobody, or not just one, answers the description, or the day does not go with him.
   *
   * @param reasons AAA in 2100C, or in 2100D if a dependent was asked about and the subscriber is
   *     known
   * @param subscriber whose dependent is not known; empty if the subscriber is not
   */
  public record PersonRejected(List<Rejection> reasons, Optional<Member> subscriber)
      implements Outcome {}

  /**
   * The person is known.
   *
   * @param subscriber as on file
   * @param dependent as on file, if he is the patient
   * @param isChanged whether the file says otherwise than the inquiry who he is
   * @param dates of the coverage (DTP in 2100C or 2100D)
   * @param benefits what is told, in order, at least one
   */
  public record Answered(
      Member subscriber,
      Optional<Member> dependent,
      boolean isChanged,
      List<DateFact> dates,
      List<Benefit> benefits)
      implements Outcome {
    public Answered {
      dates = List.copyOf(dates);
      benefits = List.copyOf(benefits);
    }
  }
}
