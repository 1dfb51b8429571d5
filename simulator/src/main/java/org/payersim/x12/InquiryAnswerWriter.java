package org.payersim.x12;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.ReviewAnswer;
import org.payersim.rules.Payer;

/**
 * Writes what inquiries are answered: the 271 to a 270 (005010X279A1), the 277 to a 276
 * (005010X212), the 278 to a request for review (005010X217).
 *
 * <p>One set answers one set of inquiries; answers are encoded as they are added, in the order of
 * the inquiries, and not kept. Not safe for use by several threads.
 *
 * @param <A> the answers
 */
public final class InquiryAnswerWriter<A> {
  private final Form form;
  private final Function<A, InquirySet> asked;
  private final Function<InquirySet, AnswerSet<A>> opening;
  private final List<AnswerSet<A>> sets = new ArrayList<>();
  private Optional<InquirySet> open = Optional.empty();

  /**
   * What tells the kinds apart.
   *
   * @param group GS01
   * @param set ST01
   * @param guide ST03
   * @param structure BHT01
   * @param purpose BHT02
   * @param type BHT06, empty if it has none
   */
  private record Form(
      String group, String set, String guide, String structure, String purpose, String type) {}

  private InquiryAnswerWriter(
      Form form, Function<A, InquirySet> asked, Function<InquirySet, AnswerSet<A>> opening) {
    this.form = form;
    this.asked = asked;
    this.opening = opening;
  }

  /** Writes 271s. */
  public static InquiryAnswerWriter<EligibilityAnswer> eligibility(Payer payer) {
    return new InquiryAnswerWriter<>(
        new Form("HB", "271", "005010X279A1", "0022", "11", ""),
        answer -> answer.inquiry().set(),
        set -> new EligibilityAnswerSet(set, payer));
  }

  /** Writes 277s. */
  public static InquiryAnswerWriter<ClaimStatusAnswer> claimStatus(Payer payer) {
    return new InquiryAnswerWriter<>(
        new Form("HN", "277", "005010X212", "0010", "08", "DG"),
        answer -> answer.inquiry().set(),
        set -> new ClaimStatusAnswerSet(set, payer));
  }

  /**
   * Writes 278 responses.
   *
   * @param today the day what is certified is certified on
   */
  public static InquiryAnswerWriter<ReviewAnswer> review(Payer payer, LocalDate today) {
    return new InquiryAnswerWriter<>(
        new Form("HI", "278", "005010X217", "0007", "11", "18"),
        answer -> answer.request().set(),
        set -> new ReviewAnswerSet(set, payer, today));
  }

  /** One answer; those to one set follow each other. */
  @SuppressWarnings("ReferenceEquality") // inquiries of a set share its instance, and no others do
  public void add(A answer) {
    InquirySet set = asked.apply(answer);
    if (open.isEmpty() || open.get() != set) {
      sets.add(opening.apply(set));
      open = Optional.of(set);
    }
    sets.get(sets.size() - 1).add(answer);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** One interchange with one set for every set of inquiries. */
  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return EnvelopeWriter.toByteArray(envelope, numbers, this::group);
  }

  private void group(EnvelopeWriter document) throws IOException {
    document.openGroup(form.group(), form.guide());
    for (AnswerSet<A> set : sets) {
      document.openSet(form.set(), form.guide());
      document
          .segments()
          .begin("BHT")
          .text(form.structure())
          .text(form.purpose())
          .text(set.set().reference())
          .date(document.today())
          .time(document.now())
          .text(form.type())
          .end();
      document.include(set.details());
      document.closeSet();
    }
    document.closeGroup();
  }
}
