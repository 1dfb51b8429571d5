package org.payersim.routes;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How many may come, and how long the payer waits for them. The numbers are our own decision.
 *
 * @param connections open at once; who comes beyond is turned away
 * @param idle how long a connection may stay open without a request
 * @param grace how long a head may take, and a body or an answer before it moves
 * @param bytesPerSecond what a client has to send or read at least when the grace is over
 */
public record Limits(int connections, Duration idle, Duration grace, int bytesPerSecond) {
  private static final int MOST_CONNECTIONS = 65_536;
  private static final int FEWEST_CONNECTIONS = 256;

  /** As many connections as the process may have files, but a fifth; 5 min; 20 s; 4 KiB/s. */
  public static final Limits USUAL =
      new Limits(fitting(), Duration.ofMinutes(5), Duration.ofSeconds(20), 4_096);

  public Limits {
    if (connections < 1 || bytesPerSecond < 1) {
      throw new IllegalArgumentException("there must be a connection, and it must move");
    }
  }

  /** The same with so many connections. */
  public Limits withConnections(int most) {
    return new Limits(most, idle, grace, bytesPerSecond);
  }

  private static int fitting() {
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount()
            : MOST_CONNECTIONS;
    return Math.clamp(files / 5 * 4, FEWEST_CONNECTIONS, MOST_CONNECTIONS);
  }
}
