package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.bank.BankRun;
import org.payersim.control.DeliveryFault;
import org.payersim.delivery.FaultEntry;
import org.payersim.delivery.FaultReport;
import org.payersim.delivery.Parcel;

/**
 * How documents leave a sandbox: what partners get, which is what the payer keeps unless a tester
 * wants something to go wrong.
 */
public final class Outbound {
  private final Mailbox mailbox;
  private final PayerClock clock;
  private final Reception reception;

  Outbound(Reception reception) {
    this.mailbox = reception.mailbox();
    this.clock = reception.clock();
    this.reception = reception;
  }

  /** What partners can pick up now: remittances, and whatever did not go out with an answer. */
  public List<Parcel> list() {
    return mailbox.outbox().list(clock.now());
  }

  /** One of those. */
  public Optional<Parcel> find(String id) {
    return mailbox.outbox().find(id, clock.now());
  }

  /** What is in it. */
  public byte[] bytes(Parcel parcel) throws IOException {
    if (parcel.content().isPresent()) {
      return mailbox.outbox().read(parcel.content().get());
    }
    return parcel.isRemittance()
        ? mailbox.find(parcel.document()).orElseThrow()
        : mailbox.findUnasked(parcel.document()).orElseThrow();
  }

  /** The remittance it is made of; empty if it is something else. */
  public Optional<OutboundRemittance> remittance(Parcel parcel) {
    return parcel.isRemittance() ? mailbox.findSummary(parcel.document()) : Optional.empty();
  }

  /** What the bank was told of payments, run by run, in order. */
  public List<BankRun> bankRuns() {
    return mailbox.bankRuns();
  }

  /** What a delivery its sender gave this key was answered, if it is remembered. */
  public Optional<Reply> findReply(String key) {
    return reception.replies().find(key);
  }

  /** A partner has got this. */
  public void handed(Parcel parcel) {
    mailbox.outbox().handed(parcel.id(), clock.now());
  }

  /**
   * A partner has got this by some way, and does not get it that way again, whoever stands in for
   * this payer.
   *
   * @param way its name, without line breaks
   * @throws IOException if it could not be put on disk
   */
  public void handed(String way, Parcel parcel) throws IOException {
    new HandingOver(reception).take(new HandedEntry(way, parcel.id()));
  }

  /** Whether a partner has got this by that way. */
  public boolean wasHanded(String way, Parcel parcel) {
    return mailbox.handedOver().contains(new HandedEntry(way, parcel.id()));
  }

  /**
   * Tells of whatever goes out by itself from now on, on the thread that sends: never wait.
   *
   * @return ends that
   */
  public Runnable listen(Consumer<Parcel> listener) {
    return mailbox.outbox().listen(listener);
  }

  /**
   * Pays what has become due, then sends what has, and tells of it.
   *
   * @throws IOException if it could not be put on disk; it was then not paid
   */
  public void releaseDue() throws IOException {
    new Paydays(reception).payDue();
    mailbox.outbox().releaseDue(clock.now());
  }

  /**
   * Moves the payer's clock on from payday to payday until nothing waits to be paid. What else
   * happens by itself on the way, to claims that wait for somebody, happens too.
   *
   * @param out where the remittances go
   */
  public void payAll(AnswerSink out) throws IOException {
    new Paydays(reception).payAll(out);
  }

  /** What is to go wrong with a request, if anything; see {@code Outbox}. */
  public Optional<DeliveryFault> fault(String door, String request, String partner) {
    return mailbox.outbox().request(door, request, partner, clock.now());
  }

  /** The faults in force, in the order they are asked, and what came of them. */
  public List<FaultReport> faults() {
    return mailbox.outbox().faults();
  }

  /** The latest of what was made to go wrong, in order. */
  public List<FaultEntry> faultJournal() {
    return mailbox.outbox().journal();
  }

  /** The document something was done to, as the payer made it; empty of a request. */
  public Optional<byte[]> original(FaultEntry entry) throws IOException {
    return entry.original().isPresent()
        ? Optional.of(mailbox.outbox().read(entry.original().get()))
        : Optional.empty();
  }
}
