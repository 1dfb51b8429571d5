package org.payersim.scenarios.load;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Takes a payer at its word that asks to come back later (429 or 503 with Retry-After). */
final class ComingBack implements PayerEndpoint {
  private final PayerEndpoint payer;
  private final int times;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param times how often the same is sent again before the payer is taken to have refused it
   */
  ComingBack(PayerEndpoint payer, int times) {
    this.payer = payer;
    this.times = times;
  }

  /** How often the payer has asked for it, and it was done. */
  long count() {
    return count.get();
  }

  @Override
  public byte[] send(String interchanges) throws IOException, InterruptedException {
    for (int left = times; ; left--) {
      try {
        return payer.send(interchanges);
      } catch (RefusedException e) {
        if (!e.isLater() || left <= 0) {
          throw e;
        }
        count.incrementAndGet();
        Thread.sleep(Duration.ofSeconds(e.seconds()));
      }
    }
  }

  @Override
  public boolean setDay(LocalDate day) throws IOException, InterruptedException {
    return payer.setDay(day);
  }

  @Override
  public List<String> listRemittances() throws IOException, InterruptedException {
    return payer.listRemittances();
  }

  @Override
  public byte[] get(String path) throws IOException, InterruptedException {
    return payer.get(path);
  }

  @Override
  public void close() throws IOException {
    payer.close();
  }
}
