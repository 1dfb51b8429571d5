package org.payersim.routes;

import org.apache.camel.CamelContext;
import org.payersim.replica.protocol.NotLeadingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that, of payers that keep one journal, the one that leads does the chores. */
final class Duty implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

  private final Standby standby;
  private final Chores chores;
  private final CamelContext camel;
  private final Thread thread;

  private Duty(Standby standby, Chores chores, CamelContext camel) {
    this.standby = standby;
    this.chores = chores;
    this.camel = camel;
    this.thread = Thread.ofPlatform().name("payersim-duty").daemon().unstarted(this::run);
  }

  static Duty begin(Standby standby, Chores chores, CamelContext camel) {
    Duty duty = new Duty(standby, chores, camel);
    duty.thread.start();
    return duty;
  }

  private void run() {
    boolean leads = false;
    try {
      while (!Thread.interrupted()) {
        leads = standby.replica().awaitTaking(leads);
        if (leads) {
          take();
        } else {
          leave();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take() {
    try {
      standby.payer().lead();
      chores.begin(camel);
    } catch (NotLeadingException e) {
      LOG.info("The payer led too shortly to begin with anything");
    } catch (Exception e) {
      LOG.error("The payer leads, but cannot take or send files", e);
    }
  }

  private void leave() {
    try {
      chores.end(camel);
    } catch (Exception e) {
      LOG.error("The payer leads no more, but some of what it did cannot be ended", e);
    }
  }

  /** Lets another lead while this one ends. */
  void resign() {
    standby.replica().resign();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
