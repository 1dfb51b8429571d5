package org.payersim.scenarios.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A payer as its submitters see it: claims in, acknowledgments back, remittances fetched. */
interface PayerEndpoint extends AutoCloseable {
  /** A payer that did not take what was sent. */
  final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean later;
    private final int seconds;

    /**
     * @param why as it stands in a report
     */
    RefusedException(String why) {
      this(why, false, 0);
    }

    private RefusedException(String why, boolean later, int seconds) {
      super(why);
      this.later = later;
      this.seconds = seconds;
    }

    /** Of an HTTP status other than 200. */
    static RefusedException of(int status) {
      return new RefusedException("the payer answered " + status);
    }

    /** Of an HTTP status by which the payer asks to come back after so many seconds. */
    static RefusedException later(int status, int seconds) {
      return new RefusedException("the payer answered " + status, true, seconds);
    }

    /** Whether the payer asks to come back. */
    boolean isLater() {
      return later;
    }

    /** When it asks to come back, in seconds. */
    int seconds() {
      return seconds;
    }
  }

  /**
   * Sends X12 and returns the acknowledgments.
   *
   * @throws RefusedException if the payer did not take it
   */
  byte[] send(String interchanges) throws IOException, InterruptedException;

  /** Puts the payer's clock to that morning; false if it has none to be put. */
  boolean setDay(LocalDate day) throws IOException, InterruptedException;

  /**
   * Where its remittances are, in the order they were made or appeared.
   *
   * @throws RefusedException if it has none to be listed
   */
  List<String> listRemittances() throws IOException, InterruptedException;

  /** One 835, by what {@link #listRemittances} said. */
  byte[] get(String path) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
