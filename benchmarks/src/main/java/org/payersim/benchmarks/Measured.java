package org.payersim.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.payersim.Payersim;

/**
 * Runs one contender in a process of its own and says at its end what the whole process used: JVM
 * start, class loading and garbage collection are inside, and nobody's warm-up is left out.
 *
 * <p>{@code Measured payersim ARGS...}, {@code Measured imsweb FILE} or {@code Measured staedi
 * FILE}.
 */
public final class Measured {
  private Measured() {}

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> report(start)));
    String contender = args[0];
    switch (contender) {
      case "payersim" -> Payersim.main(Arrays.copyOfRange(args, 1, args.length));
      case "imsweb", "staedi" -> read(contender, Path.of(args[1]));
      default -> throw new IllegalArgumentException("payersim, imsweb or staedi: " + contender);
    }
  }

  private static void read(String contender, Path file) throws Exception {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long claims = contender.equals("imsweb") ? Peers.imsweb(in) : Peers.staedi(in);
      System.out.println("claims=" + claims);
    }
  }

  private static void report(long start) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime() - start;
    System.out.println(
        "cpuMillis=" + system.getProcessCpuTime() / 1_000_000 + " wallMillis=" + wall / 1_000_000);
  }
}
