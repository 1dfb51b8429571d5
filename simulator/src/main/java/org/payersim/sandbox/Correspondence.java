package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.payersim.journal.Entry;

/**
 * What is asked and sent beside claims: reviews beforehand (278) and documents (275) by providers,
 * enrollments (834) by sponsors, premiums (820).
 */
public final class Correspondence {
  private final IntakeDesk desk;
  private final Mailbox mailbox;
  private final Reception reception;

  Correspondence(IntakeDesk desk, Mailbox mailbox, Reception reception) {
    this.desk = desk;
    this.mailbox = mailbox;
    this.reception = reception;
  }

  /** Services reviewed, in the order they came. */
  public List<ReviewedService> reviews() {
    return desk.reviews().list().stream().map(ReviewedService::of).toList();
  }

  /** Decides a review that waits. */
  public ReviewOutcome review(ReviewAct act) throws IOException {
    return reception.act(
        Entry.Kind.REVIEW,
        new ReviewEntry(act).encode(),
        at -> new ReviewHearing(desk, mailbox, at).take(act));
  }

  /** Documents that came to support claims. */
  public Attachments attachments() {
    return desk.attachments();
  }

  /** Whoever sent interchanges, in the order of the alphabet. */
  public Set<String> senders() {
    return desk.received().senders();
  }

  /** The interchanges that came from a sender (ISA06), in the order they came. */
  public List<ReceivedInterchange> receivedFrom(String sender) {
    return desk.received().listOf(sender);
  }

  /** What sponsors sent and what became of it, in the order it came. */
  public List<EnrollmentReport> enrollments() {
    return desk.enrollments().list();
  }

  /** Premiums that came and what became of them, in the order they came. */
  public List<PremiumReport> premiums() {
    return desk.premiums().list();
  }
}
