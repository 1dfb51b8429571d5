package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.inquiry.ClaimStatusAnswer;
import org.payersim.inquiry.InquirySet;
import org.payersim.rules.Payer;

/**
 * Writes the 277: what every question of a 276 is answered. Source: 005010X212.
 *
 * <p>One set answers one 276 set; answers are encoded as they are added, in the order of the
 * questions, and not kept. Not safe for use by several threads.
 */
public final class ClaimStatusWriter {
  private static final String GUIDE = "005010X212";

  private final Payer payer;
  private final List<ClaimStatusAnswerSet> sets = new ArrayList<>();
  private Optional<InquirySet> open = Optional.empty();

  public ClaimStatusWriter(Payer payer) {
    this.payer = payer;
  }

  /** One answer; those to one set follow each other. */
  @SuppressWarnings("ReferenceEquality") // inquiries of a set share its instance, and no others do
  public void add(ClaimStatusAnswer answer) {
    InquirySet set = answer.inquiry().set();
    if (open.isEmpty() || open.get() != set) {
      sets.add(new ClaimStatusAnswerSet(set, payer));
      open = Optional.of(set);
    }
    sets.get(sets.size() - 1).add(answer);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** One interchange with one set 277 for every set of questions. */
  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return EnvelopeWriter.toByteArray(envelope, numbers, this::group);
  }

  private void group(EnvelopeWriter document) throws IOException {
    document.openGroup("HN", GUIDE);
    for (ClaimStatusAnswerSet set : sets) {
      document.openSet("277", GUIDE);
      document
          .segments()
          .begin("BHT")
          .text("0010")
          .text("08")
          .text(set.set().reference())
          .date(document.today())
          .time(document.now())
          .text("DG")
          .end();
      document.include(set.details());
      document.closeSet();
    }
    document.closeGroup();
  }
}
