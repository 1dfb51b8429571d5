package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.InquirySet;
import org.payersim.rules.Payer;

/**
 * Writes the 271: what every inquiry of a 270 is answered. Source: 005010X279A1.
 *
 * <p>One set answers one 270 set; answers are encoded as they are added, in the order of the
 * inquiries, and not kept. Not safe for use by several threads.
 */
public final class EligibilityWriter {
  private static final String GUIDE = "005010X279A1";

  private final Payer payer;
  private final List<EligibilityAnswerSet> sets = new ArrayList<>();
  private Optional<InquirySet> open = Optional.empty();

  public EligibilityWriter(Payer payer) {
    this.payer = payer;
  }

  /** One answer; those to one set follow each other. */
  @SuppressWarnings("ReferenceEquality") // inquiries of a set share its instance, and no others do
  public void add(EligibilityAnswer answer) {
    InquirySet set = answer.inquiry().set();
    if (open.isEmpty() || open.get() != set) {
      sets.add(new EligibilityAnswerSet(set, payer));
      open = Optional.of(set);
    }
    sets.get(sets.size() - 1).add(answer);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** One interchange with one set 271 for every set of inquiries. */
  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return EnvelopeWriter.toByteArray(envelope, numbers, this::group);
  }

  private void group(EnvelopeWriter document) throws IOException {
    document.openGroup("HB", GUIDE);
    for (EligibilityAnswerSet set : sets) {
      document.openSet("271", GUIDE);
      document
          .segments()
          .begin("BHT")
          .text("0022")
          .text("11")
          .text(set.set().reference())
          .date(document.today())
          .time(document.now())
          .end();
      document.include(set.details());
      document.closeSet();
    }
    document.closeGroup();
  }
}
